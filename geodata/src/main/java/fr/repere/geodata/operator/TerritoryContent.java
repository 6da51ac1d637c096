package fr.repere.geodata.operator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a named territory says of itself.
 *
 * @param parts what it is made of, sorted, each once
 */
public record TerritoryContent(TerritoryType type, String name, List<Part> parts, Validity validity, Contact contact) {

    /** Sorts the parts and takes superfluous blanks out of the name, so that equal contents are equal. */
    public TerritoryContent {
        name = OneLine.of(name);
        parts = parts.stream().distinct().sorted().toList();
    }

    /** A content with parts in any order. */
    public static TerritoryContent of(
            TerritoryType type, String name, Collection<Part> parts, Validity validity, Contact contact) {
        return new TerritoryContent(type, name, List.copyOf(parts), validity, contact);
    }

    /** The same until a last day, included. */
    public TerritoryContent endingOn(LocalDate lastDay) {
        return new TerritoryContent(type, name, parts, new Validity(validity.from(), lastDay), contact);
    }

    /** The qualified codes of the parts, separated by blanks, as files and forms write them. */
    public String partsAsText() {
        return String.join(" ", parts.stream().map(Part::qualified).toList());
    }
}
