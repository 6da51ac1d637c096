package fr.repere.search.web.dashboard;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.coverage.WhiteCommune;
import fr.repere.search.coverage.WhiteRow;
import fr.repere.search.dashboard.Dashboard;
import fr.repere.search.dashboard.Dashboard.Freshness;
import fr.repere.search.dashboard.Dashboard.Totals;
import fr.repere.search.dashboard.Limits;
import fr.repere.search.dashboard.TerritoryDashboards;
import fr.repere.search.dashboard.TerritoryDashboards.TerritoryState;
import fr.repere.search.web.dashboard.DashboardAnswer.ChangedFiche;
import fr.repere.search.web.dashboard.DashboardAnswer.ChangesAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.FarCommune;
import fr.repere.search.web.dashboard.DashboardAnswer.FreshnessAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.LanguageAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.NumberOf;
import fr.repere.search.web.dashboard.DashboardAnswer.SearchesAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.TerritoryName;
import fr.repere.search.web.dashboard.DashboardAnswer.TotalsAnswer;
import fr.repere.search.web.dashboard.DashboardAnswer.WhiteAnswer;
import fr.repere.search.wording.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the state of a territory to its answer: names in the asked language, and what is missing besides what is there. */
@Component
public class DashboardAnswers {

    private final Vocabulary vocabulary;
    private final PeriodAnswers periods;

    DashboardAnswers(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.periods = new PeriodAnswers(vocabulary, messages);
    }

    /** The answer in a language. */
    public DashboardAnswer of(TerritoryState found, Language language) {
        Dashboard state = found.state();
        Limits limits = Limits.on(found.on());
        return new DashboardAnswer(
                territory(found.territory()),
                found.on(),
                totals(state.totals()),
                state.isLowCoverage(),
                themes(state.themes(), language),
                vocabulary.needCodes().stream()
                        .map(code -> new NumberOf(
                                code,
                                vocabulary.needName(code, language),
                                state.needs().getOrDefault(code, 0L)))
                        .toList(),
                freshness(state.freshness(), limits),
                Arrays.stream(Language.values())
                        .map(missing -> missing(missing, state, language))
                        .toList(),
                state.largest().stream()
                        .map(structure -> new NumberOf(structure.id(), structure.name(), structure.fiches()))
                        .toList(),
                found.white().map(DashboardAnswers::white).orElse(null),
                changes(state, limits.changesSince(), language),
                new SearchesAnswer(
                        periods.of(state.lately(), limits.latelySince(), language),
                        periods.of(state.longer(), limits.longerSince(), language)));
    }

    private static TerritoryName territory(TerritoryDocument territory) {
        return new TerritoryName(territory.id(), territory.name(), territory.kind(), territory.population());
    }

    private static TotalsAnswer totals(Totals totals) {
        return new TotalsAnswer(
                totals.fiches(),
                totals.places(),
                totals.structures(),
                totals.wider(),
                totals.national(),
                totals.online());
    }

    private List<NumberOf> themes(Map<String, Long> numbers, Language language) {
        return vocabulary.themeCodes().stream()
                .map(code -> new NumberOf(code, vocabulary.themeName(code, language), numbers.getOrDefault(code, 0L)))
                .toList();
    }

    private static FreshnessAnswer freshness(Freshness freshness, Limits limits) {
        return new FreshnessAnswer(
                limits.recentSince(),
                limits.agingSince(),
                freshness.recent(),
                freshness.aging(),
                freshness.older(),
                freshness.never());
    }

    private LanguageAnswer missing(Language missing, Dashboard state, Language shown) {
        long there = state.translations().all().getOrDefault(missing.code(), 0L);
        return new LanguageAnswer(
                missing.code(),
                Locale.of(missing.code()).getDisplayLanguage(Locale.of(shown.code())),
                state.totals().fiches() - there,
                vocabulary.themeCodes().stream()
                        .filter(state.themes()::containsKey)
                        .map(theme ->
                                new NumberOf(theme, vocabulary.themeName(theme, shown), missing(theme, missing, state)))
                        .toList());
    }

    private static long missing(String theme, Language language, Dashboard state) {
        return state.themes().getOrDefault(theme, 0L)
                - state.translations().byTheme().getOrDefault(theme, Map.of()).getOrDefault(language.code(), 0L);
    }

    private static WhiteAnswer white(WhiteRow row) {
        return new WhiteAnswer(
                TerritoryDashboards.WHITE_METRES,
                row.communes(),
                row.communesWithout(),
                row.communesUnlocated(),
                row.population(),
                row.populationCovered(),
                row.populationWithout(),
                row.shareWithout().isPresent() ? row.shareWithout().getAsDouble() : null,
                row.biggest().stream().map(DashboardAnswers::far).toList());
    }

    private static FarCommune far(WhiteCommune far) {
        TerritoryDocument commune = far.commune();
        return new FarCommune(
                commune.id(),
                commune.name(),
                commune.population(),
                far.wholeMetres().isPresent() ? far.wholeMetres().getAsLong() : null);
    }

    private static ChangesAnswer changes(Dashboard state, LocalDate since, Language language) {
        return new ChangesAnswer(
                since,
                state.published().number(),
                state.changed().number(),
                latest(state.published().latest(), FicheDocument::publishedOn, language),
                latest(state.changed().latest(), FicheDocument::changedOn, language));
    }

    private static List<ChangedFiche> latest(
            List<FicheDocument> fiches, Function<FicheDocument, @Nullable LocalDate> on, Language language) {
        return fiches.stream()
                .map(fiche -> changed(fiche, on.apply(fiche), language))
                .toList();
    }

    private static ChangedFiche changed(FicheDocument fiche, @Nullable LocalDate on, Language language) {
        Optional<TextDocument> translated = Optional.ofNullable(fiche.text().get(language.code()));
        TextDocument french = fiche.text().get(Language.FR.code());
        return new ChangedFiche(
                fiche.id(),
                fiche.slug(),
                fiche.kind(),
                translated
                        .or(() -> Optional.ofNullable(french))
                        .map(TextDocument::title)
                        .orElse(fiche.slug()),
                translated.isPresent() ? language.code() : Language.FR.code(),
                on);
    }
}
