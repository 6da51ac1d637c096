package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.Structures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads structures from the fiches that they hold: each request is bounded, and only the list of all is kept, once for each state. */
@Component
class ElasticStructures implements Structures {

    private static final String STRUCTURES = "structures";
    private static final String ID = "id";
    private static final String NAMED = "named";
    /** The engine gives 65,536 numbers in an answer. */
    private static final int AT_ONCE = 10_000;

    private static final int MOST_IN_DEPARTEMENT = 65_000;

    private final ElasticsearchClient client;
    private final Snapshots snapshots;
    private final String alias;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(IndexState state, List<NamedStructure> structures) {}

    ElasticStructures(ElasticsearchClient client, Snapshots snapshots, ElasticsearchSettings settings) {
        this.client = client;
        this.snapshots = snapshots;
        this.alias = IndexNames.fiches(settings.prefix()).alias();
    }

    @Override
    public Optional<StructureState> find(String id, LocalDate recentSince, LocalDate agingSince) {
        StructureRequest request = new StructureRequest(alias, id, recentSince, agingSince);
        return StructureRequest.read(ask(request.search()));
    }

    @Override
    public List<NamedStructure> all() {
        IndexState state = snapshots.current().state();
        return known.filter(kept -> kept.state().equals(state))
                .map(Known::structures)
                .orElseGet(() -> {
                    List<NamedStructure> structures = readAll();
                    known = Optional.of(new Known(state, structures));
                    return structures;
                });
    }

    @Override
    public Map<String, Long> fiches(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        SearchRequest request = counting(Clauses.terms(FicheFields.STRUCTURE_ID, ids))
                .aggregations(
                        STRUCTURES,
                        structures -> structures.terms(
                                terms -> terms.field(FicheFields.STRUCTURE_ID).size(ids.size())))
                .build();
        return DashboardReading.terms(ask(request).aggregations(), STRUCTURES).buckets().array().stream()
                .collect(Collectors.toMap(bucket -> bucket.key().stringValue(), bucket -> bucket.docCount()));
    }

    @Override
    public Set<String> in(String departementCode) {
        String wanted = departementCode + " .*";
        SearchRequest request = counting(Clauses.term(FicheFields.countedIn("departement"), departementCode))
                .aggregations(
                        STRUCTURES,
                        structures ->
                                structures.terms(terms -> terms.field(FicheFields.countedStructures("departement"))
                                        .include(include -> include.regexp(wanted))
                                        .size(MOST_IN_DEPARTEMENT)))
                .build();
        return DashboardReading.terms(ask(request).aggregations(), STRUCTURES).buckets().array().stream()
                .map(bucket -> bucket.key().stringValue().substring(departementCode.length() + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<NamedStructure> readAll() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(after);
            page.buckets()
                    .array()
                    .forEach(bucket -> names.merge(
                            text(bucket, ID), name(text(bucket, NAMED)), (one, other) -> one.isEmpty() ? other : one));
            after = page.buckets().array().size() < AT_ONCE ? Map.of() : page.afterKey();
        } while (!after.isEmpty());
        List<NamedStructure> all = new ArrayList<>(names.size());
        names.forEach((id, name) -> all.add(new NamedStructure(id, name)));
        return List.copyOf(all);
    }

    private CompositeAggregate page(Map<String, FieldValue> after) {
        SearchRequest request = counting(Clauses.exists(FicheFields.STRUCTURE_ID))
                .aggregations(
                        STRUCTURES,
                        structures -> structures.composite(composite -> {
                            composite
                                    .size(AT_ONCE)
                                    .sources(
                                            source(ID, FicheFields.STRUCTURE_ID),
                                            source(NAMED, FicheFields.STRUCTURE_NAMED));
                            return after.isEmpty() ? composite : composite.after(after);
                        }))
                .build();
        return Objects.requireNonNull(ask(request).aggregations().get(STRUCTURES), STRUCTURES)
                .composite();
    }

    private static NamedValue<CompositeAggregationSource> source(String name, String field) {
        return NamedValue.of(
                name,
                CompositeAggregationSource.of(
                        source -> source.terms(terms -> terms.field(field).missingBucket(true))));
    }

    private static String text(CompositeBucket bucket, String name) {
        FieldValue value = bucket.key().get(name);
        return value == null || value.isNull() ? "" : value.stringValue();
    }

    /** The name stands behind the id, which stands behind the reach: {@code local/ID NAME}. */
    private static String name(String named) {
        return named.substring(named.indexOf(' ') + 1);
    }

    private SearchRequest.Builder counting(Query query) {
        return new SearchRequest.Builder()
                .index(alias)
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .query(query);
    }

    private SearchResponse<StructureRequest.Held> ask(SearchRequest request) {
        return Failures.translated(() -> client.search(request, StructureRequest.Held.class));
    }
}
