package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Reach;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.TerritoryKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks for the numbers of a coverage map, one {@link Question} for each sort of number, because the engine gives so many numbers at once
 * and no more: a question that has more answers than that is put again in parts. Nothing is estimated.
 */
final class CoverageRequest {

    /** How many numbers the engine gives at once, as it comes ({@code search.max_buckets}). */
    static final int MOST_NUMBERS = 65_536;

    static final String REACHES = "reaches";
    static final String THEMES = "themes";
    static final String LOCAL = "local";
    static final String WITHOUT = "without";
    static final String WIDER = "wider";
    static final String LISTED = "listed";
    static final String TERRITORIES = "territories";
    static final String PLACES = "places";
    static final String STRUCTURES = "structures";
    /** How many different structures there are, which the engine counts itself: their ids need not be sent. */
    static final String DIFFERENT = "different";

    /** More than there are themes. */
    private static final int ALL_THEMES = 100;
    /** Hashing does not fill all parts alike. */
    private static final double ROOM = 0.8;
    /** Of the codes: they begin with a digit, those of Corsica too. */
    private static final int FIRST_CHARACTERS = 10;

    private final CoverageQuery asked;
    private final String pointInTime;
    private final int most;

    /** A sort of number. */
    enum Question {
        /** Fiches by reach and by territory; never too many. */
        FICHES,
        THEMES,
        PLACES,
        STRUCTURES
    }

    /**
     * The questions about a query.
     *
     * @param most how many numbers the engine gives at once
     */
    CoverageRequest(CoverageQuery asked, String pointInTime, int most) {
        this.asked = asked;
        this.pointInTime = pointInTime;
        this.most = most;
    }

    /** A question as a whole. */
    RequestItem whole(Question question) {
        return switch (question) {
            case FICHES -> item(fiches());
            case THEMES -> item(themes(0, 1));
            case PLACES -> item(places(".*"));
            case STRUCTURES -> item(structures(0, 1));
        };
    }

    /**
     * What is known before a question is put in parts.
     *
     * @param territories how many of them something counts in
     * @param fiches the sum of the numbers of their fiches
     * @param themes how many there are
     */
    record Size(long territories, long fiches, int themes) {}

    /** A question in parts whose answers add up. */
    List<RequestItem> parts(Question question, Size size) {
        return switch (question) {
            case FICHES -> List.of(whole(question));
            case THEMES -> parts(size.territories() * (size.themes() + 1L), most, (part, parts) -> themes(part, parts));
            case PLACES ->
                IntStream.range(0, FIRST_CHARACTERS)
                        .mapToObj(digit -> item(places(digit + ".*")))
                        .toList();
            case STRUCTURES ->
                parts(2 * size.fiches(), most - size.territories(), (part, parts) -> structures(part, parts));
        };
    }

    private List<RequestItem> parts(long numbers, double most, PartOfQuestion question) {
        int parts = (int) Math.ceil(numbers / (most * ROOM));
        return IntStream.range(0, parts)
                .mapToObj(part -> item(question.counts(part, parts)))
                .toList();
    }

    @FunctionalInterface
    private interface PartOfQuestion {
        Map<String, Aggregation> counts(int part, int parts);
    }

    private RequestItem item(Map<String, Aggregation> counts) {
        List<Query> filters = new ArrayList<>(FilterClause.of(asked.filters()));
        if (!asked.words().isEmpty()) {
            filters.add(TextClause.of(asked.words()));
        }
        Query query = filters.isEmpty() ? Clauses.EVERYTHING : Clauses.all(filters);
        return RequestItem.of(item -> item.header(header -> header)
                .body(body -> body.pit(pit -> pit.id(pointInTime))
                        .size(0)
                        .trackTotalHits(track -> track.enabled(false))
                        .query(query)
                        .aggregations(counts)));
    }

    private Map<String, Aggregation> fiches() {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(REACHES, terms(FicheFields.COUNTED_AS, Reach.values().length, Map.of(THEMES, themes())));
        counts.put(LISTED, listed(Map.of(TERRITORIES, territories(Map.of()), THEMES, themes())));
        Map<String, Aggregation> ofLocal = new LinkedHashMap<>();
        ofLocal.put(WITHOUT, Aggregation.of(without -> without.missing(missing -> missing.field(field()))));
        if (asked.by() != TerritoryKind.REGION) {
            ofLocal.put(WIDER, wider());
        }
        counts.put(LOCAL, under(Clauses.term(FicheFields.COUNTED_AS, Reach.LOCAL.code()), ofLocal));
        return counts;
    }

    private Map<String, Aggregation> themes(int part, int parts) {
        return Map.of(LISTED, listed(Map.of(TERRITORIES, territories(Map.of(THEMES, themes()), part, parts))));
    }

    private Map<String, Aggregation> places(String codes) {
        String pattern = asked.by().id(codes);
        return Map.of(
                LISTED,
                listed(Map.of(
                        PLACES,
                        Aggregation.of(places -> places.terms(terms -> terms.field(FicheFields.COUNTED_PLACES)
                                .size(MOST_NUMBERS)
                                .include(include -> include.regexp(pattern)))))));
    }

    /** One structure is in one part only, so that the numbers of different ones add up. */
    private Map<String, Aggregation> structures(int part, int parts) {
        Aggregation ids = Aggregation.of(structures -> structures.terms(terms -> {
            terms.field(FicheFields.STRUCTURE_ID).size(MOST_NUMBERS);
            return parts == 1
                    ? terms
                    : terms.include(include -> include.partition(
                            partition -> partition.partition(part).numPartitions(parts)));
        }));
        Aggregation different = Aggregation.of(
                stats -> stats.statsBucket(bucket -> bucket.bucketsPath(path -> path.single(STRUCTURES + ">_count"))));
        Map<String, Aggregation> counts = Map.of(STRUCTURES, ids, DIFFERENT, different);
        Map<String, Aggregation> all = new LinkedHashMap<>(counts);
        all.put(TERRITORIES, territories(counts));
        return Map.of(LISTED, listed(all));
    }

    private Aggregation listed(Map<String, Aggregation> counts) {
        return under(
                asked.listed().map(codes -> Clauses.terms(field(), codes)).orElseGet(() -> Clauses.exists(field())),
                counts);
    }

    private Aggregation wider() {
        String kinds = asked.by().wider().stream().map(TerritoryKind::code).collect(Collectors.joining("|"));
        return Aggregation.of(wider -> wider.terms(terms -> terms.field(FicheFields.COVERS)
                .size(MOST_NUMBERS)
                .include(include -> include.regexp("(" + kinds + "):.*"))));
    }

    private Aggregation territories(Map<String, Aggregation> counts) {
        return terms(field(), MOST_NUMBERS, counts);
    }

    private Aggregation territories(Map<String, Aggregation> counts, int part, int parts) {
        if (parts == 1) {
            return territories(counts);
        }
        return Aggregation.of(territories -> territories
                .terms(terms -> terms.field(field())
                        .size(MOST_NUMBERS)
                        .include(include -> include.partition(
                                partition -> partition.partition(part).numPartitions(parts))))
                .aggregations(counts));
    }

    private static Aggregation themes() {
        return terms(FicheFields.THEMES, ALL_THEMES, Map.of());
    }

    private String field() {
        return FicheFields.countedIn(asked.by().code());
    }

    private static Aggregation terms(String field, int most, Map<String, Aggregation> counts) {
        return Aggregation.of(aggregation ->
                aggregation.terms(terms -> terms.field(field).size(most)).aggregations(counts));
    }

    private static Aggregation under(Query filter, Map<String, Aggregation> counts) {
        return Aggregation.of(aggregation -> aggregation.filter(filter).aggregations(counts));
    }
}
