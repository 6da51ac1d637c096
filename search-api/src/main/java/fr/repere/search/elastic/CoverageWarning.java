package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.LowCoverage;
import fr.repere.search.query.Where;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Warns of a département of which little is known, whatever was asked there. Its fiches are counted in the round trip of a
 * search, at most once a minute.
 */
@Component
class CoverageWarning {

    /** Under so many fiches, the answer carries the warning. */
    private static final int FEW = 10;

    private static final String DEPARTEMENT = "departement:";
    private static final String REGION = "region:";
    private static final int MOST_DEPARTEMENTS = 1_000;

    private final String alias;
    private final Cache<String, Long> fiches = Caffeine.newBuilder()
            .maximumSize(MOST_DEPARTEMENTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CoverageWarning(ElasticsearchSettings settings) {
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    /** What to ask beside a search, unless it is known already or the place lies in no single département. */
    Optional<RequestItem> request(Where where) {
        return departement(where)
                .filter(id -> fiches.getIfPresent(id) == null)
                .map(id -> RequestItem.of(item -> item.header(
                                header -> header.index(alias).requestCache(true))
                        .body(body -> body.size(0)
                                .trackTotalHits(track -> track.enabled(true))
                                .query(held(id, where)))));
    }

    /** Keeps the answer to {@link #request}. */
    void remember(Where where, MultiSearchItem<FicheDocument> answer) {
        TotalHits total = answer.hits().total();
        departement(where).ifPresent(id -> fiches.put(id, total == null ? 0 : total.value()));
    }

    /** The warning, when the département of the place has few fiches. */
    Optional<LowCoverage> of(Where where) {
        return departement(where)
                .flatMap(id -> Optional.ofNullable(fiches.getIfPresent(id))
                        .filter(number -> number < FEW)
                        .map(number -> new LowCoverage(id, number)));
    }

    private static Query held(String departement, Where where) {
        List<String> holders = Stream.concat(
                        Stream.of(departement), lineage(where).filter(id -> id.startsWith(REGION)))
                .toList();
        return Clauses.any(
                Clauses.term(FicheFields.PLACE_IN, departement),
                Clauses.terms(FicheFields.COVERS, holders),
                Clauses.term(FicheFields.COVERS_WITHIN, departement));
    }

    private static Optional<String> departement(Where where) {
        List<String> departements = lineage(where)
                .filter(id -> id.startsWith(DEPARTEMENT))
                .distinct()
                .toList();
        return departements.size() == 1 ? Optional.of(departements.getFirst()) : Optional.empty();
    }

    private static Stream<String> lineage(Where where) {
        return where instanceof Where.Around around ? around.territoriesAndAncestors().stream() : Stream.empty();
    }
}
