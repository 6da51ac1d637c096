package fr.repere.geodata.operator;

import fr.repere.geodata.territory.TerritoryKind;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A reference territory that a named one is made of.
 *
 * @param code INSEE code such as {@code "21"}, of an EPCI its SIREN
 */
public record Part(TerritoryKind kind, String code) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::kind).thenComparing(Part::code);

    /** From a qualified code such as {@code departement:21}; nothing when it is none. Whether anybody bears it is not looked at. */
    public static Optional<Part> parse(String qualified) {
        String[] halves = qualified.strip().split(":", -1);
        if (halves.length != 2 || !halves[1].matches("[0-9A-Za-z]{2,9}")) {
            return Optional.empty();
        }
        return TerritoryKind.findByCode(halves[0].toLowerCase(Locale.ROOT))
                .map(kind -> new Part(kind, halves[1].toUpperCase(Locale.ROOT)));
    }

    /** The qualified code, such as {@code departement:21}. */
    public String qualified() {
        return kind.qualify(code);
    }

    /** Wider kinds first, then by code. */
    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}
