package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Explanation;
import fr.repere.search.query.Explanation.Check;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.OpenMoment;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks of one fiche, in one search, which of the conditions of a search it meets. */
final class ExplainRequest {

    private static final String CHECKS = "checks";
    private static final String WORD = "word ";
    private static final String STATED = "stated ";

    private final SearchQuery asked;
    private final Map<String, Query> conditions = new LinkedHashMap<>();

    ExplainRequest(SearchQuery asked) {
        this.asked = asked;
        Filters filters = asked.filters();
        scopes(asked)
                .forEach(scope -> conditions.put(scope.code(), PlaceClause.of(scope, asked.where(), asked.part())));
        if (!asked.words().isEmpty()) {
            conditions.put("q", TextClause.of(asked.words()));
            asked.words().telling().forEach(word -> conditions.put(WORD + word, TextClause.of(Words.of(word))));
        }
        filters.chosen().keySet().forEach(facet -> {
            conditions.put(facet.code(), FilterClause.of(facet, filters));
            conditions.put(STATED + facet.code(), Clauses.exists(FacetFields.of(facet)));
        });
        filters.age().ifPresent(age -> {
            conditions.put("age", FilterClause.age(filters, age));
            conditions.put(STATED + "age", Clauses.exists(FilterClause.AGE));
        });
        filters.openAt().ifPresent(moment -> {
            conditions.put("openNow", FilterClause.open(filters, OpenMoment.at(moment)));
            conditions.put(STATED + "openNow", Clauses.exists(FicheFields.OPEN));
        });
        filters.verifiedSince().ifPresent(day -> {
            conditions.put("verifiedSince", FilterClause.verifiedSince(day));
            conditions.put(STATED + "verifiedSince", Clauses.exists(FicheFields.VERIFIED_ON));
        });
        filters.publishedUntil().ifPresent(day -> {
            conditions.put("publishedUntil", FilterClause.publishedUntil(day));
            conditions.put(STATED + "publishedUntil", Clauses.exists(FicheFields.PUBLISHED_ON));
        });
    }

    private static List<Scope> scopes(SearchQuery asked) {
        List<Scope> scopes = new ArrayList<>(ScopeRequest.streams(asked.where(), asked.part()));
        if (scopes.contains(Scope.INSIDE)) {
            scopes.addAll(List.of(Scope.COVERS, Scope.NEAR));
        }
        return scopes;
    }

    /** The request about the fiche that a query names. */
    SearchRequest request(String alias, Query one) {
        return SearchRequest.of(request -> {
            request.index(alias)
                    .size(1)
                    .query(one)
                    .source(ShownFields.in(asked.language()))
                    .aggregations(
                            CHECKS, checks -> checks.filters(filters -> filters.filters(by -> by.keyed(conditions))));
            return asked.words().isEmpty()
                    ? request
                    : request.highlight(HighlightClause.of(asked.words(), asked.language()));
        });
    }

    /** What the answer says, or nothing when there is no such fiche. */
    Optional<Explanation> answer(SearchResponse<FicheDocument> response) {
        Map<String, FiltersBucket> met = Objects.requireNonNull(
                        response.aggregations().get(CHECKS), CHECKS)
                .filters()
                .buckets()
                .keyed();
        return response.hits().hits().stream().findFirst().map(found -> {
            Optional<Scope> scope = Arrays.stream(Scope.values())
                    .filter(candidate -> isMet(met, candidate.code()))
                    .findFirst();
            Hit hit = Hits.of(
                    asked,
                    scope.orElse(Scope.ANYWHERE),
                    Objects.requireNonNull(found.source(), found::id),
                    HighlightClause.fragments(found.highlight()));
            return new Explanation(hit, scope, checks(met, scope));
        });
    }

    private List<Check> checks(Map<String, FiltersBucket> met, Optional<Scope> scope) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("place", scope.isPresent(), true, List.of()));
        if (!asked.words().isEmpty()) {
            List<String> missing = asked.words().telling().stream()
                    .filter(word -> !isMet(met, WORD + word))
                    .toList();
            checks.add(new Check("q", isMet(met, "q"), true, missing));
        }
        List<String> filters = new ArrayList<>(
                asked.filters().chosen().keySet().stream().map(Facet::code).toList());
        filters.addAll(List.of("age", "openNow", "verifiedSince", "publishedUntil"));
        filters.stream()
                .filter(conditions::containsKey)
                .forEach(name -> checks.add(new Check(name, isMet(met, name), isMet(met, STATED + name), List.of())));
        return checks;
    }

    private static boolean isMet(Map<String, FiltersBucket> met, String name) {
        FiltersBucket bucket = met.get(name);
        return bucket != null && bucket.docCount() > 0;
    }
}
