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
 * and no more: a question that has more answers than that is put again in parts. Nothing is estimated. Where one thing is counted inside
 * another, the engine's time grows with the product of the two: themes stand outside, territories inside, and very many territories are
 * asked about by the thousand.
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
    /** There are 35,000 of them: a thousand in each. */
    private static final int PARTS_OF_COMMUNES = 36;
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
        /** Different structures of all listed territories together. */
        STRUCTURES,
        /** Different structures of each territory. */
        HOLDERS
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

    /** A question as a whole: one search, or several about different territories. */
    List<RequestItem> whole(Question question) {
        return switch (question) {
            case FICHES -> List.of(item(fiches()));
            case THEMES -> List.of(item(themes(0, 1)));
            case PLACES -> List.of(item(places(".*")));
            case STRUCTURES -> List.of(item(structures(0, 1)));
            case HOLDERS -> inParts(isByCommune() ? PARTS_OF_COMMUNES : 1, this::holders);
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

    /** A question in more parts, whose answers add up. */
    List<RequestItem> parts(Question question, Size size) {
        return switch (question) {
            case FICHES -> whole(question);
            case THEMES -> inParts(parts(size.territories() * size.themes() + size.themes(), most), this::themes);
            case PLACES ->
                IntStream.range(0, FIRST_CHARACTERS)
                        .mapToObj(digit -> item(places(digit + ".*")))
                        .toList();
            case STRUCTURES -> inParts(parts(size.fiches(), most), this::structures);
            case HOLDERS ->
                isByCommune()
                        ? inParts(PARTS_OF_COMMUNES + parts(size.territories() + size.fiches(), most), this::holders)
                        : inParts(parts(size.fiches(), most - size.territories()), this::holders);
        };
    }

    private boolean isByCommune() {
        return asked.by() == TerritoryKind.COMMUNE;
    }

    private static int parts(long numbers, long most) {
        return (int) Math.ceil(numbers / (most * ROOM));
    }

    private List<RequestItem> inParts(int parts, PartOfQuestion question) {
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
        return Map.of(
                LISTED,
                listed(Map.of(
                        THEMES,
                        terms(
                                FicheFields.THEMES,
                                ALL_THEMES,
                                Map.of(TERRITORIES, part(field(), part, parts, Map.of()))))));
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
        return Map.of(LISTED, listed(different(part, parts)));
    }

    /** Parts are of territories where these are many, and else of structures. */
    private Map<String, Aggregation> holders(int part, int parts) {
        Aggregation territories =
                isByCommune() ? part(field(), part, parts, different(0, 1)) : territories(different(part, parts));
        return Map.of(LISTED, listed(Map.of(TERRITORIES, territories)));
    }

    private static Map<String, Aggregation> different(int part, int parts) {
        Aggregation different = Aggregation.of(
                stats -> stats.statsBucket(bucket -> bucket.bucketsPath(path -> path.single(STRUCTURES + ">_count"))));
        return Map.of(STRUCTURES, part(FicheFields.STRUCTURE_ID, part, parts, Map.of()), DIFFERENT, different);
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

    private static Aggregation part(String field, int part, int parts, Map<String, Aggregation> counts) {
        if (parts == 1) {
            return terms(field, MOST_NUMBERS, counts);
        }
        return Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field(field)
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
