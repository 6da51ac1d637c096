package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.map.Fill;
import fr.repere.search.map.Fill.Hatch;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Entry;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapWords;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Makes map sheets of white zones: shares of the population by territory, or the communes themselves. */
@Component
class WhiteSheets {

    private static final Fill COVERED = Fill.plain(0xE8EDF4);
    private static final Fill WITHOUT = new Fill(0xC8562B, Hatch.RISING);

    private final Surroundings surroundings;
    private final SideWords sides;

    WhiteSheets(Surroundings surroundings, SideWords sides) {
        this.surroundings = surroundings;
        this.sides = sides;
    }

    /** The map of a result, whose kind of territory is known. */
    MapSheet of(WhiteResult result, AskedMap map) {
        Language language = map.language();
        WhiteFigures figures = new WhiteFigures(language);
        String distance = figures.length(result.query().metres());
        TerritoryKind by = result.query().by().orElseThrow();
        List<Area> areas = result.isOfCommunes()
                ? result.communes().stream().map(WhiteSheets::area).toList()
                : result.territories().stream()
                        .flatMap(row -> area(row, map, figures).stream())
                        .toList();
        String total = MapWords.of(
                language,
                "white-total",
                figures.whole(result.total().populationWithout()),
                figures.whole(result.total().population()),
                figures.whole(result.total().communesWithout()),
                distance);
        return new MapSheet(
                heading(result, map, distance),
                surroundings.scene(areas, by, result.query().within()),
                new Legend(
                        MapWords.of(language, result.isOfCommunes() ? "nearest" : "share"),
                        MapWords.of(language, by.code()),
                        result.isOfCommunes() ? entries(result, figures, language) : shares(result, figures, language)),
                List.of(total + " " + surroundings.credits(language)));
    }

    private Heading heading(WhiteResult result, AskedMap map, String distance) {
        PlacesQuery places = result.query().places();
        return Surroundings.heading(
                map,
                MapWords.of(map.language(), result.isOfCommunes() ? "white-communes" : "white-people", distance),
                result.query().within(),
                sides.of(new Side(places.words(), places.filters(), Optional.empty()), map.language()));
    }

    private static Optional<Area> area(WhiteRow row, AskedMap map, WhiteFigures figures) {
        OptionalDouble share = row.shareWithout();
        Fill fill = share.isPresent() ? WhiteClasses.FILLS.get(WhiteClasses.of(share.getAsDouble())) : Fill.NO_DATA;
        Optional<String> label = map.numbers() && share.isPresent()
                ? Optional.of(figures.percent(share.getAsDouble()))
                : Optional.empty();
        return row.territory().map(territory -> new Area(territory.id(), territory.name(), fill, label));
    }

    private static Area area(WhiteCommune one) {
        Fill fill = !one.isLocated() ? Fill.NO_DATA : one.without() ? WITHOUT : COVERED;
        return new Area(one.commune().id(), one.commune().name(), fill, Optional.empty());
    }

    private static List<Entry> entries(WhiteResult result, WhiteFigures figures, Language language) {
        long without = result.total().communesWithout();
        long unlocated = result.total().communesUnlocated();
        long covered = result.total().communes() - without - unlocated;
        String near =
                MapWords.of(language, "at-most", figures.length(result.query().metres()));
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry(COVERED, near, figures.whole(covered)),
                new Entry(WITHOUT, MapWords.of(language, "farther"), figures.whole(without))));
        if (unlocated > 0) {
            entries.add(new Entry(Fill.NO_DATA, MapWords.of(language, "no-position"), figures.whole(unlocated)));
        }
        return entries;
    }

    private static List<Entry> shares(WhiteResult result, WhiteFigures figures, Language language) {
        long[] counts = new long[WhiteClasses.FILLS.size()];
        long unknown = 0;
        for (WhiteRow row : result.territories()) {
            if (row.shareWithout().isPresent()) {
                counts[WhiteClasses.of(row.shareWithout().getAsDouble())]++;
            } else {
                unknown++;
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            entries.add(
                    new Entry(WhiteClasses.FILLS.get(i), WhiteClasses.label(language, i), figures.whole(counts[i])));
        }
        if (unknown > 0) {
            entries.add(new Entry(Fill.NO_DATA, MapWords.of(language, "no-data"), figures.whole(unknown)));
        }
        return entries;
    }
}
