package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ClassLabels;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.Counted;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Entry;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapWords;
import fr.repere.search.map.Palette;
import fr.repere.search.query.CoverageCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes map sheets of coverage. */
@Component
class CoverageSheets {

    private final Surroundings surroundings;
    private final SideWords sides;

    CoverageSheets(Surroundings surroundings, SideWords sides) {
        this.surroundings = surroundings;
        this.sides = sides;
    }

    /** A map of one side, or of the differences between two. */
    MapSheet of(AskedCoverage asked, Counted counted, AskedMap map) {
        return switch (counted) {
            case CoverageTable table -> of(asked, table, map);
            case ComparedCoverage compared -> of(asked, compared, map);
        };
    }

    /** Dark where there is much. */
    private MapSheet of(AskedCoverage asked, CoverageTable table, AskedMap map) {
        Language language = map.language();
        List<Fill> fills = Palette.sequential(table.classes().size());
        ClassLabels labels = new ClassLabels(language);
        List<Area> areas = table.rows().stream()
                .map(row -> area(row.territory(), row.classIndex(), fills, map, () -> number(labels, table, row)))
                .toList();
        String measure = MapWords.of(language, table.measure().code());
        List<Entry> entries = entries(fills, index -> labels.of(table.classes(), index), table::inClass);
        long unknown =
                table.rows().stream().filter(row -> row.classIndex().isEmpty()).count();
        if (unknown > 0) {
            entries.add(new Entry(Fill.NO_DATA, MapWords.of(language, "no-data"), String.valueOf(unknown)));
        }
        return new MapSheet(
                heading(asked, map, measure, sides.of(asked.side(), language)),
                surroundings.scene(areas, asked.by(), asked.within()),
                legend(asked, map, measure, entries),
                List.of(footer(table, language)));
    }

    private String footer(CoverageTable table, Language language) {
        List<String> footer = new ArrayList<>(List.of(counting(table.counts(), language)));
        if (table.classes().size() > 1) {
            footer.add(MapWords.of(language, "half-open"));
        }
        footer.add(surroundings.credits(language));
        return String.join(" ", footer);
    }

    /** Blue where the first side has more, brown and hatched where the second has. */
    private MapSheet of(AskedCoverage asked, ComparedCoverage compared, AskedMap map) {
        Language language = map.language();
        List<Fill> fills = fills(compared);
        ClassLabels labels = new ClassLabels(language);
        List<Area> areas = compared.rows().stream()
                .map(row -> area(
                        row.territory(),
                        OptionalInt.of(row.classIndex()),
                        fills,
                        map,
                        () -> signed(labels, row.difference())))
                .toList();
        String what = MapWords.of(language, compared.first().measure().code());
        String measure = MapWords.of(language, "difference", what);
        String both = MapWords.of(
                language,
                "sides",
                sides.of(asked.side(), language),
                sides.of(asked.against().orElseThrow(), language));
        return new MapSheet(
                heading(asked, map, measure, both),
                surroundings.scene(areas, asked.by(), asked.within()),
                legend(
                        asked,
                        map,
                        measure,
                        entries(fills, index -> labels.ofDifference(compared.classes(), index), compared::inClass)),
                List.of(surroundings.credits(language)));
    }

    /** One for each class; the only class of equal differences is that of no difference. */
    private static List<Fill> fills(ComparedCoverage compared) {
        int steps = compared.classes().size() / 2;
        return steps == 0 ? List.of(Palette.diverging(1).get(1)) : Palette.diverging(steps);
    }

    private static Area area(
            TerritoryDocument territory,
            OptionalInt classIndex,
            List<Fill> fills,
            AskedMap map,
            Supplier<String> number) {
        Fill fill = classIndex.isPresent() ? fills.get(classIndex.getAsInt()) : Fill.NO_DATA;
        boolean numbered = map.numbers() && classIndex.isPresent();
        return new Area(
                territory.id(), territory.name(), fill, numbered ? Optional.of(number.get()) : Optional.empty());
    }

    private static String number(ClassLabels labels, CoverageTable table, CoverageTable.Row row) {
        return labels.of(table.measure().of(row.numbers(), row.territory()).orElse(0));
    }

    private static String signed(ClassLabels labels, long difference) {
        return (difference > 0 ? "+" : "") + labels.of((double) difference);
    }

    private static Heading heading(AskedCoverage asked, AskedMap map, String measure, String which) {
        String by = MapWords.of(map.language(), "by-" + asked.by().code());
        return Surroundings.heading(map, measure + " " + by, asked.within(), which);
    }

    private static List<Entry> entries(List<Fill> fills, IntFunction<String> label, IntToLongFunction count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fills.size(); i++) {
            entries.add(new Entry(fills.get(i), label.apply(i), String.valueOf(count.applyAsLong(i))));
        }
        return entries;
    }

    private static Legend legend(AskedCoverage asked, AskedMap map, String title, List<Entry> entries) {
        return new Legend(title, MapWords.of(map.language(), asked.by().code()), entries);
    }

    private static String counting(CoverageCounts counts, Language language) {
        return MapWords.of(
                language,
                "counting",
                counts.listed().fiches().fiches(),
                counts.of(Reach.NATIONAL).fiches(),
                counts.of(Reach.ONLINE).fiches());
    }
}
