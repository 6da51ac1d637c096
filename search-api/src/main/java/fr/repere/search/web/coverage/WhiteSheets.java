package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.map.Fill;
import fr.repere.search.map.Fill.Hatch;
import fr.repere.search.map.MapSettings;
import fr.repere.search.map.MapSheet;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Entry;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.Palette;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryKind;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes map sheets of white zones: shares of the population by territory, or the communes themselves. */
@Component
class WhiteSheets {

    /** Half-open classes of the share of inhabitants without; what is below the first is nobody, or next to nobody. */
    private static final List<Double> BREAKS = List.of(0.001, 0.05, 0.1, 0.25, 0.5);

    private static final List<String> LABELS =
            List.of("personne, ou presque", "moins de 5 %", "5 à 10 %", "10 à 25 %", "25 à 50 %", "50 % et plus");
    private static final List<Fill> SHARES = Palette.sequential(LABELS.size());
    private static final Fill COVERED = Fill.plain(0xE8EDF4);
    private static final Fill WITHOUT = new Fill(0xC8562B, Hatch.RISING);
    private static final double METRES_PER_KM = 1_000;

    private final TerritoryCache territories;
    private final SideWords sides;
    private final String credits;

    WhiteSheets(TerritoryCache territories, SideWords sides, MapSettings settings) {
        this.territories = territories;
        this.sides = sides;
        this.credits = settings.credits();
    }

    /** The map of a result. */
    MapSheet of(WhiteResult result, AskedMap map) {
        boolean communes = result.territories().isEmpty();
        return new MapSheet(
                heading(result, map, communes),
                communes ? communes(result) : shares(result, map),
                communes ? ofCommunes(result) : ofShares(result),
                List.of("En tout, %s habitants sur %s sont dans les %s communes à plus de %s. %s"
                        .formatted(
                                number(result.total().populationWithout()),
                                number(result.total().population()),
                                number(result.total().communesWithout()),
                                distance(result),
                                credits)));
    }

    private Scene shares(WhiteResult result, AskedMap map) {
        List<Area> areas = result.territories().stream()
                .flatMap(row -> row.territory().stream().map(territory -> area(territory, row, map)))
                .toList();
        boolean wide =
                result.query().by().stream().noneMatch(level -> level.code().equals(TerritoryKind.EPCI.code()));
        return Scene.of(areas, wide && result.query().within().isEmpty() ? List.of() : departements());
    }

    private static Area area(TerritoryDocument territory, WhiteRow row, AskedMap map) {
        Fill fill = row.shareWithout().isEmpty()
                ? Fill.NO_DATA
                : SHARES.get(classOf(row.shareWithout().getAsDouble()));
        Optional<String> label = map.numbers() && row.shareWithout().isPresent()
                ? Optional.of(percent(row.shareWithout().getAsDouble()))
                : Optional.empty();
        return new Area(territory.id(), territory.name(), fill, label);
    }

    private Scene communes(WhiteResult result) {
        List<Area> areas = result.communes().stream()
                .map(one -> new Area(one.commune().id(), one.commune().name(), fill(one), Optional.empty()))
                .toList();
        List<TerritoryDocument> within = result.query().within();
        boolean outlined = within.stream().allMatch(TerritoryDocument::outlined);
        List<String> focus =
                outlined ? within.stream().map(TerritoryDocument::id).toList() : List.of();
        return new Scene(areas, departements(), focus, List.of(), List.of(), List.of());
    }

    private static Fill fill(WhiteCommune one) {
        if (!one.isLocated()) {
            return Fill.NO_DATA;
        }
        return one.without() ? WITHOUT : COVERED;
    }

    private List<String> departements() {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals(TerritoryKind.DEPARTEMENT.code()))
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
    }

    private Heading heading(WhiteResult result, AskedMap map, boolean communes) {
        String within =
                result.query().within().stream().map(TerritoryDocument::name).collect(Collectors.joining(", "));
        String what = (communes ? "Communes à plus de %s de tout lieu" : "Habitants à plus de %s de tout lieu")
                .formatted(distance(result));
        String which = sides.of(
                new Side(
                        result.query().places().words(), result.query().places().filters()),
                Language.FR);
        return new Heading(
                map.title().orElse(within.isEmpty() ? what : what + " – " + within),
                which + " · le " + SideWords.date(map.day(), Language.FR),
                Language.FR);
    }

    private static Legend ofCommunes(WhiteResult result) {
        long without = result.without().size();
        long unlocated =
                result.communes().stream().filter(one -> !one.isLocated()).count();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                COVERED,
                "à %s au plus".formatted(distance(result)),
                number(result.communes().size() - without - unlocated)));
        entries.add(new Entry(WITHOUT, "plus loin", number(without)));
        if (unlocated > 0) {
            entries.add(new Entry(Fill.NO_DATA, "position inconnue", number(unlocated)));
        }
        return new Legend("Lieu le plus proche", "communes", entries);
    }

    private static Legend ofShares(WhiteResult result) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            int wanted = i;
            long count = result.territories().stream()
                    .filter(row -> row.shareWithout().isPresent()
                            && classOf(row.shareWithout().getAsDouble()) == wanted)
                    .count();
            entries.add(new Entry(SHARES.get(i), LABELS.get(i), number(count)));
        }
        long unknown = result.territories().stream()
                .filter(row -> row.shareWithout().isEmpty())
                .count();
        if (unknown > 0) {
            entries.add(new Entry(Fill.NO_DATA, "sans habitant connu", number(unknown)));
        }
        return new Legend("Part de la population", "territoires", entries);
    }

    private static int classOf(double share) {
        return (int) BREAKS.stream().filter(least -> share >= least).count();
    }

    private static String distance(WhiteResult result) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRANCE);
        double metres = result.query().metres();
        return metres < METRES_PER_KM
                ? format.format(metres) + "\u00a0m"
                : format.format(metres / METRES_PER_KM) + "\u00a0km";
    }

    private static String percent(double share) {
        NumberFormat format = Objects.requireNonNull(NumberFormat.getPercentInstance(Locale.FRANCE));
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    private static String number(long number) {
        return NumberFormat.getInstance(Locale.FRANCE).format(number);
    }
}
