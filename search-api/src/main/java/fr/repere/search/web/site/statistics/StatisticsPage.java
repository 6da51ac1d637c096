package fr.repere.search.web.site.statistics;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.dashboard.PublicFigures;
import fr.repere.search.dashboard.PublicFigures.Figures;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Sources;
import fr.repere.search.query.Structures;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.statistics.StatisticsView.LanguageLine;
import fr.repere.search.web.site.statistics.StatisticsView.Line;
import fr.repere.search.web.site.statistics.StatisticsView.SourceLine;
import fr.repere.search.web.site.statistics.StatisticsView.Used;
import fr.repere.search.wording.Dates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public figures, each with the search that shows what it counts where there is one. */
@SitePage
class StatisticsPage {

    /** Fewer searches or readings than that are not told. */
    private static final long FEW = 10;

    private static final String RESULTS = "/recherche";
    private static final List<String> KINDS = List.of("dispositif", "demarche");

    private final PublicFigures figures;
    private final Structures structures;
    private final Sources sources;
    private final TerritoryCache territories;
    private final Vocabulary vocabulary;

    StatisticsPage(
            PublicFigures figures,
            Structures structures,
            Sources sources,
            TerritoryCache territories,
            Vocabulary vocabulary) {
        this.figures = figures;
        this.structures = structures;
        this.sources = sources;
        this.territories = territories;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/statistiques")
    String show(@PathVariable Language language, Model model) {
        LocalDate today = LocalDate.now(RecordNames.ZONE);
        Figures counted = figures.on(today);
        String results = SitePaths.in(language, RESULTS);
        model.addAttribute(
                "page",
                new StatisticsView(
                        Dates.medium(language, today),
                        counted.fiches(),
                        structures.all().size(),
                        counted.places(),
                        counted.departements(),
                        territories.all().stream()
                                .filter(StatisticsPage::isDepartement)
                                .count(),
                        kinds(language, counted.kinds(), results),
                        themes(language, counted.themes(), results),
                        languages(counted.languages(), results),
                        ages(counted, Limits.on(today), results),
                        sourceLines(),
                        used(counted.searches()),
                        used(counted.readings()),
                        FEW));
        return "site/statistics";
    }

    private List<Line> themes(Language language, Map<String, Long> counted, String results) {
        return vocabulary.themeCodes().stream()
                .map(code -> new Line(
                        vocabulary.themeName(code, language),
                        counted.getOrDefault(code, 0L),
                        results + "?theme=" + code))
                .toList();
    }

    private List<SourceLine> sourceLines() {
        return sources.all().stream()
                .map(source -> new SourceLine(
                        source.attribution() == null ? source.code() : source.attribution(),
                        source.fiches(),
                        source.licence()))
                .toList();
    }

    private List<Line> kinds(Language language, Map<String, Long> counted, String results) {
        Map<String, String> names = vocabulary.words("kinds", language);
        return KINDS.stream()
                .map(code -> new Line(
                        names.getOrDefault(code, code), counted.getOrDefault(code, 0L), results + "?kind=" + code))
                .toList();
    }

    private static List<LanguageLine> languages(Map<String, Long> counted, String results) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLine(
                        language.code(),
                        Locale.of(language.code()).getDisplayLanguage(Locale.of(language.code())),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        counted.getOrDefault(language.code(), 0L),
                        results + "?availableIn=" + language.code()))
                .toList();
    }

    private static List<Line> ages(Figures counted, Limits limits, String results) {
        return List.of(
                new Line(
                        "structures.verified.recent",
                        counted.freshness().recent(),
                        results + "?verifiedSince=" + limits.recentSince()),
                new Line("structures.verified.aging", counted.freshness().aging(), null),
                new Line("structures.verified.older", counted.freshness().older(), null),
                new Line("structures.verified.never", counted.freshness().never(), null));
    }

    private static @Nullable Used used(OptionalLong times) {
        return times.isPresent() ? new Used(times.getAsLong(), times.getAsLong() >= FEW) : null;
    }

    private static boolean isDepartement(TerritoryDocument territory) {
        return territory.kind().equals("departement");
    }
}
