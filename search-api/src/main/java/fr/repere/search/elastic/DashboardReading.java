package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.json.JsonData;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.search.dashboard.Dashboard.Freshness;
import fr.repere.search.dashboard.Dashboard.Recent;
import fr.repere.search.dashboard.Dashboard.StructureCount;
import fr.repere.search.dashboard.Dashboard.Translations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the answer to {@link DashboardRequest}. */
final class DashboardReading {

    private final Map<String, Aggregate> all;
    private final Map<String, Aggregate> territory;

    /** The numbers by name. */
    DashboardReading(Map<String, Aggregate> all) {
        this.all = all;
        this.territory = bucket(all, DashboardRequest.TERRITORY).aggregations();
    }

    /** How many fiches a group beside the territory, or the territory itself, has. */
    long fiches(String group) {
        return bucket(all, group).docCount();
    }

    /** A number such as {@code departement:21 3} says how many places each of so many fiches has. */
    long places() {
        return territory.keySet().stream()
                .filter(name -> name.startsWith(DashboardRequest.PLACES))
                .flatMap(name -> terms(territory, name).buckets().array().stream())
                .mapToLong(bucket ->
                        bucket.docCount() * numberBehindSpace(bucket.key().stringValue()))
                .sum();
    }

    /** How many structures there are, when one answer could hold them. */
    Optional<Long> structures() {
        StringTermsAggregate structures = terms(territory, DashboardRequest.STRUCTURES);
        long others = Objects.requireNonNullElse(structures.sumOtherDocCount(), 0L);
        return others == 0 ? Optional.of((long) structures.buckets().array().size()) : Optional.empty();
    }

    List<StructureCount> largest() {
        return terms(territory, DashboardRequest.LARGEST).buckets().array().stream()
                .map(bucket -> new StructureCount(bucket.key().stringValue(), name(bucket), bucket.docCount()))
                .toList();
    }

    Map<String, Long> counts(String name) {
        return counts(terms(territory, name));
    }

    Translations translations() {
        Map<String, Map<String, Long>> byTheme = new LinkedHashMap<>();
        terms(territory, DashboardRequest.THEMES)
                .buckets()
                .array()
                .forEach(theme -> byTheme.put(
                        theme.key().stringValue(), counts(terms(theme.aggregations(), DashboardRequest.LANGUAGES))));
        return new Translations(counts(DashboardRequest.LANGUAGES), byTheme);
    }

    Freshness freshness() {
        return new Freshness(
                bucket(territory, DashboardRequest.RECENT).docCount(),
                bucket(territory, DashboardRequest.AGING).docCount(),
                bucket(territory, DashboardRequest.OLDER).docCount(),
                bucket(territory, DashboardRequest.NEVER).docCount());
    }

    Recent recent(String name) {
        SingleBucketAggregateBase bucket = bucket(territory, name);
        List<FicheDocument> latest =
                named(bucket.aggregations(), DashboardRequest.LATEST).topHits().hits().hits().stream()
                        .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                        .map((JsonData source) -> source.to(FicheDocument.class))
                        .toList();
        return new Recent(bucket.docCount(), latest);
    }

    /** The name stands behind the id, which stands behind the reach: {@code local/ID NAME}. None when it is very long. */
    private static String name(StringTermsBucket structure) {
        return terms(structure.aggregations(), DashboardRequest.NAME).buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .map(named -> named.substring(named.indexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }

    private static long numberBehindSpace(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf(' ') + 1));
    }

    private static Map<String, Long> counts(StringTermsAggregate terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        terms.buckets().array().forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }

    static StringTermsAggregate terms(Map<String, Aggregate> from, String name) {
        return named(from, name).sterms();
    }

    static SingleBucketAggregateBase bucket(Map<String, Aggregate> from, String name) {
        return named(from, name).filter();
    }

    private static Aggregate named(Map<String, Aggregate> from, String name) {
        return Objects.requireNonNull(from.get(name), name);
    }
}
