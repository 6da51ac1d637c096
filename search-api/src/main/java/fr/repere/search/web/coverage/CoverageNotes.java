package fr.repere.search.web.coverage;

import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.coverage.ClassMethod;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What to know before reading the numbers, in French: what is counted where, and what a date can and cannot say. */
final class CoverageNotes {

    private CoverageNotes() {}

    /** The notes on an answer. */
    static List<String> of(AskedCoverage asked, Counted counted) {
        String kind = asked.by().frenchName();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Une fiche compte dans chaque %s où elle a un lieu, ou que sa zone nomme en tout ou en partie ; une fois dans les totaux."
                        .formatted(kind));
        notes.add(
                "Les fiches nationales et celles qui ne sont qu'en ligne sont comptées à part, jamais réparties sur la carte.");
        if (asked.by() != TerritoryKind.REGION) {
            notes.add("Une zone plus large que « %s » n'est pas répartie : voir « wider ».".formatted(kind));
        }
        if (asked.rule().method() == ClassMethod.REPORT) {
            notes.add("Classes du rapport d'impact, semi-ouvertes : 2–3 contient 2 et non 3.");
        }
        if (Stream.concat(Stream.of(asked.side()), asked.against().stream())
                .map(Side::filters)
                .anyMatch(filters -> filters.publishedUntil().isPresent())) {
            notes.add(
                    "publishedUntil compte les fiches publiées au plus tard ce jour-là et toujours en ligne, telles qu'elles sont aujourd'hui : "
                            + "celles qui ont été retirées depuis n'y sont pas.");
        }
        notes.addAll(ofThePast(asked, counted));
        return notes;
    }

    private static List<String> ofThePast(AskedCoverage asked, Counted counted) {
        List<CoverageCounts> counts = switch (counted) {
            case CoverageTable table -> List.of(table.counts());
            case ComparedCoverage compared ->
                List.of(compared.first().counts(), compared.second().counts());
        };
        List<Side> sides =
                Stream.concat(Stream.of(asked.side()), asked.against().stream()).toList();
        List<String> notes = new ArrayList<>();
        if (sides.stream().anyMatch(side -> side.on().isPresent())) {
            notes.add(
                    "« on » compte ce qui était publié au soir de ce jour, ce qui a été retiré depuis compris. Une fiche modifiée depuis compte "
                            + "telle qu'elle est maintenant ; une fiche retirée puis republiée compte aussi pour le temps de son absence.");
        }
        for (int i = 0; i < sides.size(); i++) {
            boolean nothing = counts.get(i).reaches().values().stream().allMatch(reach -> reach.fiches() == 0);
            sides.get(i)
                    .on()
                    .filter(day -> nothing)
                    .ifPresent(day -> notes.add(
                            "Au %s, rien de ce qui est demandé n'était publié, ou ce jour précède les premières fiches."
                                    .formatted(day)));
        }
        return notes;
    }
}
