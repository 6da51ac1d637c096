package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Reach;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ClassLabels;
import fr.repere.search.coverage.ComparedCoverage;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.coverage.Measure;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapSettings;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Entry;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.MapWords;
import fr.repere.search.map.Palette;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes map sheets of coverage tables. */
@Component
class CoverageSheets {

    private final TerritoryCache territories;
    private final SideWords sides;
    private final String credits;

    CoverageSheets(TerritoryCache territories, SideWords sides, MapSettings settings) {
        this.territories = territories;
        this.sides = sides;
        this.credits = settings.credits();
    }

    /** A map of one side, dark where there is much. */
    MapSheet of(AskedCoverage asked, CoverageTable table, AskedMap map) {
        Language language = map.language();
        List<Fill> fills = Palette.sequential(table.classes().size());
        List<Area> areas = table.rows().stream()
                .map(row -> area(
                        row.territory(), row.classIndex(), fills, map, () -> number(asked.measure(), row, language)))
                .toList();
        ClassLabels labels = new ClassLabels(language);
        String measure = MapWords.of(language, table.measure().code());
        Heading heading = heading(asked, map, measure, sides.of(asked.side(), language));
        long unknown =
                table.rows().stream().filter(row -> row.classIndex().isEmpty()).count();
        Legend legend =
                legend(asked, map, measure, fills, index -> labels.of(table.classes(), index), table::inClass, unknown);
        List<String> footer = new ArrayList<>();
        footer.add(counting(table.counts(), language));
        if (table.classes().size() > 1) {
            footer.add(MapWords.of(language, "half-open"));
        }
        footer.add(MapWords.of(language, "credits", credits));
        return new MapSheet(heading, scene(asked, areas), legend, List.of(String.join(" ", footer)));
    }

    /** A map of differences: blue where the first side has more, brown and hatched where the second has. */
    MapSheet of(AskedCoverage asked, ComparedCoverage compared, AskedMap map) {
        Language language = map.language();
        int steps = Math.max(1, compared.classes().size() / 2);
        List<Fill> all = Palette.diverging(steps);
        List<Fill> fills = compared.classes().size() == 1 ? List.of(all.get(steps)) : all;
        List<Area> areas = compared.rows().stream()
                .map(row -> area(
                        row.territory(),
                        OptionalInt.of(row.classIndex()),
                        fills,
                        map,
                        () -> signed(row.difference(), language)))
                .toList();
        ClassLabels labels = new ClassLabels(language);
        String measure = MapWords.of(
                language,
                "difference",
                MapWords.of(language, compared.first().measure().code()));
        String both = MapWords.of(
                language,
                "sides",
                sides.of(asked.side(), language),
                sides.of(asked.against().orElseThrow(), language));
        Legend legend = legend(
                asked,
                map,
                measure,
                fills,
                index -> labels.ofDifference(compared.classes(), index),
                compared::inClass,
                0);
        return new MapSheet(
                heading(asked, map, measure, both),
                scene(asked, areas),
                legend,
                List.of(MapWords.of(language, "credits", credits)));
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

    private static String number(Measure measure, CoverageTable.Row row, Language language) {
        double number = measure.of(row.numbers(), row.territory()).orElse(0);
        return ClassLabels.number(number, language);
    }

    private static String signed(long difference, Language language) {
        return (difference > 0 ? "+" : "") + ClassLabels.number(difference, language);
    }

    private static Heading heading(AskedCoverage asked, AskedMap map, String measure, String which) {
        String within = asked.within().stream().map(TerritoryDocument::name).collect(Collectors.joining(", "));
        String title = map.title()
                .orElseGet(() -> measure + " "
                        + MapWords.of(map.language(), "by-" + asked.by().code())
                        + (within.isEmpty() ? "" : " – " + within));
        String day = MapWords.of(map.language(), "on", SideWords.date(map.day(), map.language()));
        return new Heading(title, which + " · " + day, map.language());
    }

    private static Legend legend(
            AskedCoverage asked,
            AskedMap map,
            String title,
            List<Fill> fills,
            IntFunction<String> label,
            IntToLongFunction count,
            long unknown) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fills.size(); i++) {
            entries.add(new Entry(fills.get(i), label.apply(i), String.valueOf(count.applyAsLong(i))));
        }
        if (unknown > 0) {
            entries.add(new Entry(Fill.NO_DATA, MapWords.of(map.language(), "no-data"), String.valueOf(unknown)));
        }
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

    /** Around départements their neighbours, under smaller territories the départements that they lie in. */
    private Scene scene(AskedCoverage asked, List<Area> areas) {
        boolean everything = asked.within().isEmpty();
        List<String> base = everything && asked.by().isWiderThan(TerritoryKind.EPCI)
                ? List.of()
                : territories.all().stream()
                        .filter(territory -> territory.kind().equals(TerritoryKind.DEPARTEMENT.code()))
                        .filter(TerritoryDocument::outlined)
                        .map(TerritoryDocument::id)
                        .toList();
        boolean outlined = asked.within().stream().allMatch(TerritoryDocument::outlined);
        List<String> focus =
                outlined ? asked.within().stream().map(TerritoryDocument::id).toList() : List.of();
        return new Scene(areas, base, focus, List.of(), List.of(), List.of());
    }
}
