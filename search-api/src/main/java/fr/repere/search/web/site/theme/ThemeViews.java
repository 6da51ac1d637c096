package fr.repere.search.web.site.theme;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.ClassRule;
import fr.repere.search.coverage.CoverageTables;
import fr.repere.search.coverage.Measure;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.web.SearchAnswers;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.home.ThemePictures;
import fr.repere.search.web.site.results.HitView;
import fr.repere.search.web.site.results.HitViews;
import fr.repere.search.web.site.theme.ThemeNumbers.Counted;
import fr.repere.search.web.site.theme.ThemeView.Choice;
import fr.repere.search.web.site.theme.ThemeView.Local;
import fr.repere.search.web.site.theme.ThemeView.Need;
import fr.repere.search.web.site.theme.ThemeView.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the view of a theme. */
@Component
class ThemeViews {

    private static final int DEMARCHES = 5;
    private static final String THEME = "theme";

    private final ThemeNumbers numbers;
    private final Fiches fiches;
    private final SearchAnswers answers;
    private final HitViews hits;
    private final CoverageTables coverage;
    private final Vocabulary vocabulary;

    ThemeViews(
            ThemeNumbers numbers,
            Fiches fiches,
            SearchAnswers answers,
            HitViews hits,
            CoverageTables coverage,
            Vocabulary vocabulary) {
        this.numbers = numbers;
        this.fiches = fiches;
        this.answers = answers;
        this.hits = hits;
        this.coverage = coverage;
        this.vocabulary = vocabulary;
    }

    ThemeView of(
            Language language, String code, List<TerritoryDocument> departements, Optional<TerritoryDocument> chosen) {
        String results = SitePaths.in(language, ThemesPage.RESULTS);
        Map<String, String> everywhere = Map.of(THEME, code);
        Map<String, String> asked = chosen.map(one -> here(code, one)).orElse(everywhere);
        Counted all = numbers.of(everywhere);
        Counted shown = chosen.isPresent() ? numbers.of(asked) : all;
        String picture = "?theme=" + code + "&lang=" + language.code();
        return new ThemeView(
                code,
                vocabulary.themeName(code, language),
                ThemePictures.of(code),
                all.total(),
                ThemeNumbers.address(results, everywhere),
                chosen.map(one -> new Local(one.name(), shown.total(), ThemeNumbers.address(results, asked)))
                        .orElse(null),
                needs(language, code, results, asked, shown),
                departements.stream()
                        .map(one -> new Choice(
                                one.code(),
                                one.name(),
                                chosen.filter(one::equals).isPresent()))
                        .toList(),
                demarches(language, code),
                coverage(language, code),
                "/api/v1/coverage.png" + picture,
                "/api/v1/coverage.svg" + picture);
    }

    private static Map<String, String> here(String code, TerritoryDocument departement) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(THEME, code);
        asked.put("place", departement.id());
        asked.put("scope", Part.LOCAL.code());
        return asked;
    }

    private List<Need> needs(
            Language language, String code, String results, Map<String, String> asked, Counted counted) {
        return vocabulary.needCodes(code).stream()
                .map(need -> {
                    Map<String, String> narrower = new LinkedHashMap<>(asked);
                    narrower.put("need", need);
                    return new Need(
                            vocabulary.needName(need, language),
                            counted.needs().getOrDefault(need, 0L),
                            ThemeNumbers.address(results, narrower));
                })
                .toList();
    }

    private List<HitView> demarches(Language language, String code) {
        SearchQuery query = new SearchQuery(
                Words.none(),
                new Where.Anywhere(),
                Filters.of(Facet.THEME, List.of(code)).with(Facet.KIND, List.of("demarche")),
                Part.ALL,
                Order.VIEWS,
                language,
                DEMARCHES,
                false,
                Optional.empty());
        return hits.of(
                language,
                answers.of(query, fiches.search(query), Optional.empty(), cursor -> null)
                        .hits(),
                null);
    }

    /** The numbers of the picture. */
    private List<Row> coverage(Language language, String code) {
        AskedCoverage asked = new AskedCoverage(
                TerritoryKind.DEPARTEMENT,
                List.of(),
                new AskedCoverage.Side(Words.none(), Filters.of(Facet.THEME, List.of(code)), Optional.empty()),
                Optional.empty(),
                Measure.FICHES,
                ClassRule.REPORT);
        return coverage.of(asked).rows().stream()
                .map(row -> new Row(
                        row.territory().code(),
                        row.territory().name(),
                        SitePaths.in(language, "/territoires/" + row.territory().id()),
                        row.numbers().fiches().fiches(),
                        row.numbers().places(),
                        row.numbers().structures()))
                .toList();
    }
}
