package fr.repere.search.web;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.CoveringTerritories;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Where;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import fr.repere.search.web.SearchAnswer.FoundPlace;
import fr.repere.search.web.SearchAnswer.Matched;
import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a result to its answer: names in the asked language, and for each hit its reason. */
@Component
class SearchAnswers {

    private final Vocabulary vocabulary;
    private final CoveringTerritories covering;

    SearchAnswers(Vocabulary vocabulary, CoveringTerritories covering) {
        this.vocabulary = vocabulary;
        this.covering = covering;
    }

    /** The answer to a search; {@code nextUrl} is the address of the next page without its cursor. */
    SearchAnswer of(SearchQuery query, SearchResult result, NextAddress address) {
        Map<String, TerritoryDocument> by = covering.of(query.where(), result);
        Map<String, Long> totals = new LinkedHashMap<>();
        result.totals().forEach((scope, total) -> totals.put(scope.code(), total));
        String next = result.next().map(CursorCodec::written).orElse(null);
        return new SearchAnswer(
                result.total(),
                totals,
                place(query.where()),
                query.words().dropped(),
                result.hits().stream()
                        .map(hit ->
                                found(hit, query.language(), by.get(hit.fiche().id())))
                        .toList(),
                next,
                next == null ? null : address.after(next));
    }

    /** Makes the address of the next page, where it has one: what was asked for by a body has not. */
    @FunctionalInterface
    interface NextAddress {
        @Nullable
        String after(String cursor);
    }

    private static @Nullable TerritoryName place(Where where) {
        return where instanceof Where.Around around
                ? around.territory().map(SearchAnswers::name).orElse(null)
                : null;
    }

    private FoundFiche found(Hit hit, Language language, @Nullable TerritoryDocument by) {
        FicheDocument fiche = hit.fiche();
        ShownText shown = ShownText.of(fiche, language);
        return new FoundFiche(
                fiche.id(),
                fiche.slug(),
                fiche.kind(),
                shown.text().title(),
                shown.text().brand(),
                shown.text().summary(),
                shown.language(),
                shown.fallback(),
                fiche.languages(),
                fiche.themes().stream()
                        .map(code -> new Named(code, vocabulary.themeName(code, language)))
                        .toList(),
                fiche.structure(),
                fiche.online(),
                places(hit),
                rounded(hit.metres()),
                reason(hit, by),
                fiche.verifiedOn(),
                fiche.source(),
                fiche.licence(),
                fiche.attribution());
    }

    private static List<FoundPlace> places(Hit hit) {
        return IntStream.range(0, hit.fiche().places().size())
                .mapToObj(i -> new FoundPlace(
                        hit.fiche().places().get(i), rounded(hit.placeMetres().get(i))))
                .toList();
    }

    private static Reason reason(Hit hit, @Nullable TerritoryDocument by) {
        boolean online = hit.scope() == Scope.NATIONAL
                && !hit.fiche().national()
                && hit.fiche().online();
        return new Reason(
                online ? "online" : hit.scope().code(),
                by == null ? null : name(by),
                hit.scope() == Scope.NEAR ? rounded(hit.metres()) : null,
                new Matched(hit.fragments(), hit.themes()));
    }

    private static TerritoryName name(TerritoryDocument territory) {
        return new TerritoryName(territory.id(), territory.name(), territory.kind());
    }

    private static @Nullable Double rounded(OptionalDouble metres) {
        return metres.isPresent() ? (double) Math.round(metres.getAsDouble()) : null;
    }
}
