package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.CoverageTable;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.Addresses;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.map.MapLayer.Row;
import fr.repere.search.web.site.map.MapView.Chosen;
import fr.repere.search.web.site.map.MapView.File;
import fr.repere.search.wording.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes the view of the map. */
@Component
class MapViews {

    private static final String PICTURE_WIDTH = "900";

    private final CoverageLayers coverage;
    private final WhiteLayers white;
    private final MapForms forms;
    private final Vocabulary vocabulary;

    MapViews(CoverageLayers coverage, WhiteLayers white, MapForms forms, Vocabulary vocabulary) {
        this.coverage = coverage;
        this.white = white;
        this.forms = forms;
        this.vocabulary = vocabulary;
    }

    MapView of(MapQuestion question, Language language) {
        if (question.white()) {
            MapLayer layer = white.of(question, language).layer();
            return view(question, language, layer, chosen(question, language, layer, Map.of()));
        }
        CoverageLayers.Made made = coverage.of(question, language);
        return view(
                question,
                language,
                made.layer(),
                chosen(question, language, made.layer(), themes(made.table(), question, language)));
    }

    private MapView view(MapQuestion question, Language language, MapLayer layer, @Nullable Chosen chosen) {
        return new MapView(
                forms.of(question, language),
                question.white(),
                forms.chips(question, language),
                forms.kept(question),
                layer,
                chosen,
                Layers.hasOutlines(question.by())
                        ? "/site-data/%ss.json".formatted(question.by().code())
                        : null,
                file(question, language, "png", PICTURE_WIDTH),
                Stream.of("png", "svg", "pdf", "csv", "geojson")
                        .map(format -> new File("map.save." + format, file(question, language, format, "")))
                        .toList());
    }

    private static String file(MapQuestion question, Language language, String format, String width) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(question.ofApi(language));
        if (!width.isEmpty()) {
            parameters.set("width", width);
        }
        return Addresses.of(question.api() + "." + format, parameters);
    }

    private static @Nullable Chosen chosen(
            MapQuestion question, Language language, MapLayer layer, Map<String, String> themes) {
        return layer.rows().stream()
                .filter(Row::chosen)
                .findFirst()
                .map(row -> chosen(question, language, layer, row, themes))
                .orElse(null);
    }

    private static Chosen chosen(
            MapQuestion question, Language language, MapLayer layer, Row row, Map<String, String> themes) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            figures.put(layer.columns().get(i + 1).label(), row.cells().get(i));
        }
        return new Chosen(
                row.id(),
                row.code() == null ? row.name() : row.name() + " (" + row.code() + ")",
                figures,
                themes,
                Addresses.with(SitePaths.in(language, "/recherche"), question.ofFiches(), MapQuestion.PLACE, row.id()),
                SitePaths.in(language, "/territoires/" + row.id()),
                inside(question, row),
                question.with(MapQuestion.VIEW, question.white() ? "" : MapQuestion.WHITE_ZONES) + "#choisi",
                question.with(MapQuestion.CHOSEN, ""));
    }

    private static @Nullable String inside(MapQuestion question, Row row) {
        if (!Layers.hasOutlines(question.by())) {
            return null;
        }
        MapQuestion within =
                new MapQuestion(question.path(), without(question.given()), question.white(), TerritoryKind.EPCI);
        return within.with(MapQuestion.PLACE, row.id());
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> given) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(given);
        List.of(MapQuestion.BY, MapQuestion.CHOSEN).forEach(kept::remove);
        return kept;
    }

    private Map<String, String> themes(CoverageTable table, MapQuestion question, Language language) {
        Map<String, String> themes = new LinkedHashMap<>();
        table.rows().stream()
                .filter(row -> question.one(MapQuestion.CHOSEN)
                        .filter(row.territory().id()::equals)
                        .isPresent())
                .forEach(row -> row.numbers().fiches().themes().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .filter(entry -> vocabulary.isTheme(entry.getKey()))
                        .forEach(entry -> themes.put(
                                vocabulary.themeName(entry.getKey(), language),
                                new Figures(language).number(entry.getValue()))));
        return themes;
    }
}
