package fr.repere.search.world;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.time.LocalDate;
import java.util.List;

/** Named territories as the indexer writes them. */
public final class NamedTerritory {

    private NamedTerritory() {}

    /**
     * A named territory without contacts, boundary and point.
     *
     * @param to the last day, or null
     */
    public static TerritoryDocument of(
            String type,
            String slug,
            String name,
            List<String> parts,
            List<String> departements,
            String from,
            String to) {
        return new TerritoryDocument(
                TerritoryDocument.namedId(slug),
                TerritoryDocument.NAMED,
                slug,
                name,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                535_000,
                Burgundy.DIJON,
                null,
                null,
                false,
                new MandateDocument(
                        type,
                        parts,
                        departements,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        "Plateforme",
                        "03 53 01 21 21",
                        null,
                        null,
                        1));
    }
}
