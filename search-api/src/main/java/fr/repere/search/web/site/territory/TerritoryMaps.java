package fr.repere.search.web.site.territory;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.map.MapWords;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.coverage.CoverageParameters;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.territory.TerritoryView.MapPart;
import fr.repere.search.web.site.territory.TerritoryView.Numbered;
import fr.repere.search.wording.Figures;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The coverage map of a territory: by what it is made of, one size smaller. */
@Component
class TerritoryMaps {

    private final CoverageParameters parameters;
    private final CoverageTables tables;

    TerritoryMaps(CoverageParameters parameters, CoverageTables tables) {
        this.parameters = parameters;
        this.tables = tables;
    }

    /** The numbers of the picture that the API draws of the same question. */
    MapPart of(TerritoryDocument territory, Language language) {
        TerritoryKind by = by(territory);
        boolean empty =
                territory.mandate() != null && territory.mandate().parts().isEmpty();
        return new MapPart(
                by.code(),
                MapWords.of(language, "fiches") + " " + MapWords.of(language, "by-" + by.code()),
                empty ? List.of() : rows(territory, by, language),
                SitePaths.in(language, "/carte") + "?place=" + territory.id());
    }

    private List<Numbered> rows(TerritoryDocument territory, TerritoryKind by, Language language) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        question.set("place", territory.id());
        question.set("by", by.code());
        Figures figures = new Figures(language);
        return tables.of(parameters.of(new RequestParameters(question)).asked()).rows().stream()
                .sorted(Comparator.comparingLong(TerritoryMaps::fiches).reversed())
                .map(row -> new Numbered(row.territory().id(), row.territory().name(), figures.number(fiches(row))))
                .toList();
    }

    private static long fiches(CoverageTable.Row row) {
        return row.numbers().fiches().fiches();
    }

    private static TerritoryKind by(TerritoryDocument territory) {
        MandateDocument mandate = territory.mandate();
        if (mandate != null) {
            boolean wide =
                    mandate.parts().stream().allMatch(id -> id.startsWith("region:") || id.startsWith("departement:"));
            return wide ? TerritoryKind.DEPARTEMENT : TerritoryKind.COMMUNE;
        }
        return switch (territory.kind()) {
            case "region" -> TerritoryKind.DEPARTEMENT;
            case "departement" -> TerritoryKind.EPCI;
            default -> TerritoryKind.COMMUNE;
        };
    }
}
