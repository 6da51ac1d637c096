package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Reach;
import fr.repere.search.query.TerritoryKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the engine is to count for a {@link CoverageQuestion}. Where one thing is counted inside another, its time grows with the product of
 * the two: themes, which are few, stand outside and territories inside. Different structures are not listed but concluded: there are as
 * many as fiches, less one for each further fiche of the same structure, so that only structures with several fiches come back.
 */
final class CoverageAggregations {

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
    /** Fiches that nobody holds, by territory. */
    static final String UNHELD = "unheld";

    static final String STRUCTURES = "structures";
    /** How many structures with several fiches there are, which the engine counts itself: their ids need not be sent. */
    static final String SEVERAL = "several";

    static final String HOLDERS = "holders";

    /** More than there are themes. */
    private static final int ALL_THEMES = 100;

    private final TerritoryKind by;
    private final String field;
    private final int fewest;

    /**
     * Counts by a kind of territory.
     *
     * @param fewest how many fiches a structure must hold in one shard to come back: two, or one where the fiches are in several shards
     */
    CoverageAggregations(TerritoryKind by, int fewest) {
        this.by = by;
        this.fewest = fewest;
        this.field = FicheFields.countedIn(by.code());
    }

    /** A question, or one part of so many. */
    Map<String, Aggregation> of(CoverageQuestion question, int part, int parts) {
        return switch (question) {
            case REACHES -> reaches();
            case FICHES -> Map.of(LISTED, under(Map.of()), TERRITORIES, terms(field, 0, 1, Map.of()));
            case THEMES -> Map.of(THEMES, themes(Map.of(TERRITORIES, terms(field, part, parts, Map.of()))));
            case PLACES ->
                Map.of(PLACES, parts == 1 ? places() : terms(FicheFields.COUNTED_PLACES, part, parts, Map.of()));
            case STRUCTURES -> structures(part, parts);
            case HOLDERS -> Map.of(HOLDERS, repeated(FicheFields.countedStructures(by.code()), part, parts));
        };
    }

    private Map<String, Aggregation> reaches() {
        Map<String, Aggregation> ofLocal = new LinkedHashMap<>();
        ofLocal.put(WITHOUT, Aggregation.of(without -> without.missing(missing -> missing.field(field))));
        if (by != TerritoryKind.REGION) {
            ofLocal.put(WIDER, wider());
        }
        Aggregation local = Aggregation.of(aggregation -> aggregation
                .filter(Clauses.term(FicheFields.COUNTED_AS, Reach.LOCAL.code()))
                .aggregations(ofLocal));
        Aggregation reaches = Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field(FicheFields.COUNTED_AS).size(Reach.values().length))
                .aggregations(Map.of(THEMES, themes(Map.of()))));
        return Map.of(REACHES, reaches, LOCAL, local);
    }

    private Aggregation wider() {
        String kinds = by.wider().stream().map(TerritoryKind::code).collect(Collectors.joining("|"));
        return values(FicheFields.COVERS, "(" + kinds + "):.*");
    }

    private Aggregation places() {
        return values(FicheFields.COUNTED_PLACES, by.id(".*"));
    }

    private Map<String, Aggregation> structures(int part, int parts) {
        Aggregation several = Aggregation.of(
                stats -> stats.statsBucket(bucket -> bucket.bucketsPath(path -> path.single(STRUCTURES + ">_count"))));
        Aggregation unheld = Aggregation.of(aggregation -> aggregation
                .missing(missing -> missing.field(FicheFields.STRUCTURE_ID))
                .aggregations(Map.of(TERRITORIES, terms(field, 0, 1, Map.of()))));
        return Map.of(STRUCTURES, repeated(FicheFields.STRUCTURE_ID, part, parts), SEVERAL, several, UNHELD, unheld);
    }

    /** The least number holds in each shard apart. One more than there may be shows that there are too many. */
    private Aggregation repeated(String field, int part, int parts) {
        return Aggregation.of(aggregation -> aggregation.terms(terms -> {
            terms.field(field).size(MOST_NUMBERS + 1).minDocCount(fewest).shardMinDocCount((long) fewest);
            return parts == 1
                    ? terms
                    : terms.include(include ->
                            include.partition(of -> of.partition(part).numPartitions(parts)));
        }));
    }

    private static Aggregation themes(Map<String, Aggregation> inside) {
        return Aggregation.of(aggregation -> aggregation
                .terms(terms -> terms.field(FicheFields.THEMES).size(ALL_THEMES))
                .aggregations(inside));
    }

    private static Aggregation values(String field, String pattern) {
        return Aggregation.of(aggregation -> aggregation.terms(
                terms -> terms.field(field).size(MOST_NUMBERS).include(include -> include.regexp(pattern))));
    }

    private static Aggregation terms(String field, int part, int parts, Map<String, Aggregation> inside) {
        return Aggregation.of(aggregation -> aggregation
                .terms(terms -> {
                    terms.field(field).size(MOST_NUMBERS);
                    return parts == 1
                            ? terms
                            : terms.include(include ->
                                    include.partition(of -> of.partition(part).numPartitions(parts)));
                })
                .aggregations(inside));
    }

    private static Aggregation under(Map<String, Aggregation> counts) {
        return Aggregation.of(
                aggregation -> aggregation.filter(Clauses.EVERYTHING).aggregations(counts));
    }
}
