package fr.repere.search.web;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.CoveringTerritories;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Kind;
import fr.repere.search.query.LowCoverage;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Totals;
import fr.repere.search.query.Where;
import fr.repere.search.query.Widening;
import fr.repere.search.query.Words;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import fr.repere.search.web.SearchAnswer.FoundPlace;
import fr.repere.search.web.SearchAnswer.LowCoverageAnswer;
import fr.repere.search.web.SearchAnswer.Matched;
import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import fr.repere.search.web.SearchAnswer.WideningAnswer;
import fr.repere.search.web.request.CursorCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a result to its answer: names in the asked language, and for each hit its reason. */
@Component
public class SearchAnswers {

    private final Vocabulary vocabulary;
    private final CoveringTerritories covering;
    private final TerritoryCache names;
    private final FacetNames facets;

    SearchAnswers(Vocabulary vocabulary, CoveringTerritories covering, TerritoryCache names, FacetNames facets) {
        this.vocabulary = vocabulary;
        this.covering = covering;
        this.names = names;
        this.facets = facets;
    }

    /** The answer to a search; {@code address} makes the address of the next page. */
    public SearchAnswer of(
            SearchQuery query, SearchResult result, Optional<UnderstoodAnswer> understood, NextAddress address) {
        List<TerritoryName> places = places(query.where());
        String next = result.next().map(CursorCodec::written).orElse(null);
        return new SearchAnswer(
                result.totals().total(),
                result.totals().byName(),
                parts(result.totals()),
                places.isEmpty() ? null : places.getFirst(),
                places,
                query.words().dropped(),
                result.words().forgiving().flatMap(Words.Forgiving::corrected).orElse(null),
                understood.orElse(null),
                found(query, result.hits()),
                result.widening().map(wider -> widening(query, wider)).orElse(null),
                result.lowCoverage().flatMap(this::lowCoverage).orElse(null),
                result.facets().isEmpty() ? null : facets.of(result.facets(), query.language()),
                next,
                next == null ? null : address.after(next));
    }

    private List<FoundFiche> found(SearchQuery query, List<Hit> hits) {
        Map<String, TerritoryDocument> by = covering.of(query.where(), hits);
        return hits.stream()
                .map(hit -> found(hit, query.language(), by.get(hit.fiche().id())))
                .toList();
    }

    private WideningAnswer widening(SearchQuery query, Widening wider) {
        return new WideningAnswer(wider.fromMetres(), wider.toMetres(), found(query, wider.hits()));
    }

    private Optional<LowCoverageAnswer> lowCoverage(LowCoverage warning) {
        return names.named(List.of(warning.departement())).values().stream()
                .findFirst()
                .map(departement -> new LowCoverageAnswer(name(departement), warning.fiches()));
    }

    private static Map<String, Long> parts(Totals totals) {
        Map<String, Long> parts = new LinkedHashMap<>();
        Stream.of(Part.LOCAL, Part.NATIONAL, Part.ONLINE).forEach(part -> parts.put(part.code(), totals.of(part)));
        return parts;
    }

    /** Makes the address of the next page, where it has one: what was asked for by a body has not. */
    @FunctionalInterface
    public interface NextAddress {
        @Nullable
        String after(String cursor);
    }

    private static List<TerritoryName> places(Where where) {
        return where instanceof Where.Around around
                ? around.territories().stream().map(SearchAnswers::name).toList()
                : List.of();
    }

    /** The one fiche of an explanation, as a result would show it. */
    FoundFiche found(SearchQuery query, Hit hit) {
        return found(query, List.of(hit)).getFirst();
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
                fiche.needs().stream()
                        .map(code -> new Named(code, vocabulary.needName(code, language)))
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
        return new Reason(
                scope(hit),
                by == null ? null : name(by),
                hit.scope() == Scope.NEAR ? rounded(hit.metres()) : null,
                new Matched(hit.fragments(), hit.words(), hit.themes()));
    }

    /** The name of a hit's scope; what is online but not national is told apart from what is national. */
    private static String scope(Hit hit) {
        if (hit.scope().isLocal()) {
            return hit.scope().code();
        }
        if (hit.fiche().national() || hit.fiche().kind().equals(Kind.DEMARCHE.code())) {
            return Scope.NATIONAL.code();
        }
        return hit.fiche().online() ? Part.ONLINE.code() : hit.scope().code();
    }

    private static TerritoryName name(TerritoryDocument territory) {
        return new TerritoryName(territory.id(), territory.name(), territory.kind());
    }

    private static @Nullable Double rounded(OptionalDouble metres) {
        return metres.isPresent() ? (double) Math.round(metres.getAsDouble()) : null;
    }
}
