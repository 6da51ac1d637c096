package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapWords;
import fr.repere.search.web.coverage.WhiteClasses;
import fr.repere.search.web.coverage.WhiteRequests;
import fr.repere.search.web.site.map.MapLayer.Entry;
import fr.repere.search.web.site.map.MapLayer.Far;
import fr.repere.search.web.site.map.MapLayer.Row;
import fr.repere.search.web.site.map.RowOrder.Sortable;
import fr.repere.search.wording.Figures;
import fr.repere.search.wording.Messages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is missing: the numbers of {@code /api/v1/coverage/white-zones}. */
@Component
class WhiteLayers {

    private static final double METRES_PER_KM = 1_000;

    private final WhiteRequests requests;
    private final WhiteZones zones;
    private final Messages messages;

    WhiteLayers(WhiteRequests requests, WhiteZones zones, Messages messages) {
        this.requests = requests;
        this.zones = zones;
        this.messages = messages;
    }

    /** The numbers, and the layer that shows them. */
    record Made(WhiteResult result, MapLayer layer) {}

    Made of(MapQuestion question, Language language) {
        WhiteResult result = zones.of(requests.read(question.ofApi(language), question.by(), Optional.of(question.by()))
                .query());
        RowOrder<WhiteRow> order = RowOrder.of(question, columns(language));
        List<WhiteRow> rows = result.territories().stream()
                .filter(row -> row.territory().isPresent())
                .toList();
        String distance = length(language, result);
        return new Made(
                result,
                new MapLayer(
                        Layers.heading(
                                language,
                                MapWords.of(language, "white-people", distance),
                                question.by(),
                                result.query().within()),
                        List.of(total(language, result, distance)),
                        MapWords.of(language, "share"),
                        legend(language, rows),
                        order.heads(),
                        order.sorted(rows).stream()
                                .map(row -> row(question, language, row))
                                .toList(),
                        result.total().biggest().stream()
                                .map(one -> far(language, one))
                                .toList()));
    }

    private static String total(Language language, WhiteResult result, String distance) {
        Figures figures = new Figures(language);
        WhiteRow total = result.total();
        return MapWords.of(
                language,
                "white-total",
                figures.number(total.populationWithout()),
                figures.number(total.population()),
                figures.number(total.communesWithout()),
                distance);
    }

    private static String length(Language language, WhiteResult result) {
        return new Figures(language).number(result.query().metres() / METRES_PER_KM) + "\u00a0km";
    }

    private static List<Entry> legend(Language language, List<WhiteRow> rows) {
        return Layers.legend(
                language,
                WhiteClasses.FILLS,
                index -> WhiteClasses.label(language, index),
                index -> rows.stream().filter(row -> classOf(row) == index).count(),
                rows.stream().filter(row -> classOf(row) < 0).count());
    }

    /** Below zero where nobody lives. */
    private static int classOf(WhiteRow row) {
        return row.shareWithout().isPresent()
                ? WhiteClasses.of(row.shareWithout().getAsDouble())
                : -1;
    }

    private List<Sortable<WhiteRow>> columns(Language language) {
        return List.of(
                Sortable.byName(
                        "nom",
                        messages.of(language, "map.column.territory"),
                        row -> territory(row).name(),
                        Layers.alphabet()),
                Sortable.byNumber(
                        "part",
                        MapWords.of(language, "share"),
                        row -> row.shareWithout().orElse(-1)),
                Sortable.byNumber("habitants", messages.of(language, "map.column.people"), WhiteRow::populationWithout),
                Sortable.byNumber("communes", messages.of(language, "map.column.communes"), WhiteRow::communesWithout));
    }

    private static Row row(MapQuestion question, Language language, WhiteRow row) {
        TerritoryDocument territory = territory(row);
        Figures figures = new Figures(language);
        String share = row.shareWithout().isPresent()
                ? figures.share(row.shareWithout().getAsDouble())
                : MapWords.of(language, "no-data");
        Fill fill = classOf(row) < 0 ? Fill.NO_DATA : WhiteClasses.FILLS.get(classOf(row));
        return new Row(
                territory.id(),
                territory.name(),
                Layers.code(territory),
                Colours.of(fill),
                Layers.named(territory) + " – " + MapWords.of(language, "share") + " – " + share,
                Layers.point(territory, question.by()),
                List.of(share, figures.number(row.populationWithout()), figures.number(row.communesWithout())),
                question.with(MapQuestion.CHOSEN, territory.id()) + "#choisi",
                question.one(MapQuestion.CHOSEN).filter(territory.id()::equals).isPresent());
    }

    private static TerritoryDocument territory(WhiteRow row) {
        return row.territory().orElseThrow();
    }

    private Far far(Language language, WhiteCommune one) {
        Figures figures = new Figures(language);
        return new Far(
                one.commune().id(),
                one.commune().name(),
                figures.number(one.commune().population()),
                one.metres().isPresent()
                        ? figures.kilometres(one.metres().getAsDouble())
                        : MapWords.of(language, "no-position"));
    }
}
