package fr.repere.geodata.operator;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contents of operators for tests. */
final class Operators {

    private Operators() {}

    /** An AGIR operator of these parts. */
    static TerritoryContent agir(String name, String parts, String from, @Nullable String to) {
        return of(TerritoryType.AGIR, name, parts, from, to);
    }

    static TerritoryContent of(TerritoryType type, String name, String parts, String from, @Nullable String to) {
        return new TerritoryContent(
                type,
                name,
                Stream.of(parts.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(code -> Part.parse(code).orElseThrow())
                        .toList(),
                new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                Contact.NONE);
    }
}
