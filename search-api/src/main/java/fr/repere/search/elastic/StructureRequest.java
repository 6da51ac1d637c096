package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.search.query.Structures.Freshness;
import fr.repere.search.query.Structures.StructureState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is published of one structure, in one search: who it is from one of its fiches, the numbers from all. */
record StructureRequest(String alias, String id, LocalDate recentSince, LocalDate agingSince) {

    private static final String LANGUAGES = "languages";
    private static final String DEPARTEMENTS = "departements";
    private static final String RECENT = "recent";
    private static final String AGING = "aging";
    private static final String OLDER = "older";
    private static final String LAST = "last";
    private static final int MOST_DEPARTEMENTS = 200;

    /** What is read of a fiche: who holds it. */
    record Held(StructureDocument structure) {}

    SearchRequest search() {
        Map<String, Aggregation> numbers = new LinkedHashMap<>();
        numbers.put(LANGUAGES, values(FicheFields.LANGUAGES));
        numbers.put(DEPARTEMENTS, values(FicheFields.countedIn("departement")));
        numbers.put(RECENT, verified(recentSince, null));
        numbers.put(AGING, verified(agingSince, recentSince));
        numbers.put(OLDER, verified(null, agingSince));
        numbers.put(
                LAST,
                Aggregation.of(aggregation -> aggregation.max(
                        max -> max.field(FicheFields.VERIFIED_ON).format("yyyy-MM-dd"))));
        return SearchRequest.of(search -> search.index(alias)
                .size(1)
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(filter -> filter.includes("structure")))
                .query(Clauses.term(FicheFields.STRUCTURE_ID, id))
                .aggregations(numbers));
    }

    static Optional<StructureState> read(SearchResponse<Held> answer) {
        return answer.hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .findFirst()
                .map(held -> read(held.structure(), answer));
    }

    private static StructureState read(StructureDocument structure, SearchResponse<Held> answer) {
        long fiches = Objects.requireNonNull(answer.hits().total()).value();
        Map<String, Aggregate> numbers = answer.aggregations();
        Map<String, Long> languages = new LinkedHashMap<>();
        DashboardReading.terms(numbers, LANGUAGES)
                .buckets()
                .array()
                .forEach(bucket -> languages.put(bucket.key().stringValue(), bucket.docCount()));
        List<String> departements = DashboardReading.terms(numbers, DEPARTEMENTS).buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .sorted()
                .toList();
        long recent = DashboardReading.bucket(numbers, RECENT).docCount();
        long aging = DashboardReading.bucket(numbers, AGING).docCount();
        long older = DashboardReading.bucket(numbers, OLDER).docCount();
        return new StructureState(
                structure,
                fiches,
                languages,
                departements,
                new Freshness(recent, aging, older, fiches - recent - aging - older),
                day(Objects.requireNonNull(numbers.get(LAST)).max().valueAsString()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.equals("null") ? null : LocalDate.parse(text);
    }

    private static Aggregation values(String field) {
        return Aggregation.of(
                aggregation -> aggregation.terms(terms -> terms.field(field).size(MOST_DEPARTEMENTS)));
    }

    private static Aggregation verified(@Nullable LocalDate from, @Nullable LocalDate before) {
        return Aggregation.of(aggregation -> aggregation.filter(Clauses.days(FicheFields.VERIFIED_ON, from, before)));
    }
}
