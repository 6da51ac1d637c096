package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MissingAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StatsBucketAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import fr.repere.geodata.document.Reach;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.ByTheme;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Adds up what the engine answers to the questions of a {@link CoverageRequest}, whole or in parts. */
final class CoverageReading {

    private final CoverageQuery asked;
    private final Optional<Set<String>> wanted;
    private final Map<Reach, ByTheme> reaches = new EnumMap<>(Reach.class);
    private final Map<String, Long> fiches = new HashMap<>();
    private final Map<String, Map<String, Long>> themes = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    /** Fiches that nobody holds or whose structure holds another one that is counted already, by territory. */
    private final Map<String, Long> further = new HashMap<>();

    private final Map<String, Long> themesListed = new HashMap<>();
    private Map<String, Long> unheld = Map.of();
    private Map<String, Long> wider = Map.of();
    private long fichesListed;
    private long unheldListed;
    private long furtherListed;
    private long without;

    CoverageReading(CoverageQuery asked) {
        this.asked = asked;
        this.wanted = asked.listed().map(HashSet::new);
    }

    /** Takes in an answer, or one of all parts of it. */
    void add(CoverageQuestion question, Map<String, Aggregate> answer) {
        switch (question) {
            case REACHES -> addReaches(answer);
            case FICHES -> {
                fichesListed = get(answer, CoverageAggregations.LISTED).filter().docCount();
                buckets(
                        answer,
                        CoverageAggregations.TERRITORIES,
                        (code, bucket) -> fiches.put(code, bucket.docCount()));
            }
            case THEMES -> addThemes(answer);
            case PLACES -> numbers(terms(answer, CoverageAggregations.PLACES)).forEach(this::addPlaces);
            case STRUCTURES -> addStructures(answer);
            case HOLDERS -> addHolders(answer);
        }
    }

    /** All numbers. */
    CoverageCounts counts(String state) {
        Map<String, Numbers> territories = HashMap.newHashMap(fiches.size());
        fiches.forEach((code, number) -> territories.put(
                code,
                new Numbers(
                        new ByTheme(number, themes.getOrDefault(code, Map.of())),
                        places.getOrDefault(code, 0L),
                        number - unheld.getOrDefault(code, 0L) - further.getOrDefault(code, 0L))));
        long allPlaces = places.values().stream().mapToLong(Long::longValue).sum();
        return new CoverageCounts(
                state,
                asked.words(),
                reaches,
                without,
                wider,
                new Numbers(
                        new ByTheme(fichesListed, themesListed),
                        allPlaces,
                        fichesListed - unheldListed - furtherListed),
                territories);
    }

    private void addReaches(Map<String, Aggregate> answer) {
        for (StringTermsBucket bucket :
                terms(answer, CoverageAggregations.REACHES).buckets().array()) {
            reaches.put(
                    Reach.of(bucket.key().stringValue()),
                    new ByTheme(bucket.docCount(), numbers(terms(bucket.aggregations(), CoverageAggregations.THEMES))));
        }
        Map<String, Aggregate> ofLocal =
                get(answer, CoverageAggregations.LOCAL).filter().aggregations();
        without = get(ofLocal, CoverageAggregations.WITHOUT).missing().docCount();
        wider = ofLocal.containsKey(CoverageAggregations.WIDER)
                ? numbers(terms(ofLocal, CoverageAggregations.WIDER))
                : Map.of();
    }

    /** Each part has all themes of all listed fiches, and some of the territories. */
    private void addThemes(Map<String, Aggregate> answer) {
        for (StringTermsBucket theme :
                terms(answer, CoverageAggregations.THEMES).buckets().array()) {
            String name = theme.key().stringValue();
            themesListed.put(name, theme.docCount());
            buckets(
                    theme.aggregations(),
                    CoverageAggregations.TERRITORIES,
                    (code, bucket) -> themes.computeIfAbsent(code, first -> new HashMap<>())
                            .put(name, bucket.docCount()));
        }
    }

    /** Each part has some of the structures, and all fiches without one. */
    private void addStructures(Map<String, Aggregate> answer) {
        MissingAggregate without = get(answer, CoverageAggregations.UNHELD).missing();
        unheldListed = without.docCount();
        unheld = numbers(terms(without.aggregations(), CoverageAggregations.TERRITORIES));
        StatsBucketAggregate several = get(answer, CoverageAggregations.SEVERAL).statsBucket();
        furtherListed += Math.round(several.sum()) - complete(several.count(), CoverageAggregations.STRUCTURES);
    }

    /** A structure holds so many fiches in a territory: {@code 21 4f0c…}. */
    private void addHolders(Map<String, Aggregate> answer) {
        List<StringTermsBucket> holders =
                get(answer, CoverageAggregations.HOLDERS).sterms().buckets().array();
        complete(holders.size(), CoverageAggregations.HOLDERS);
        for (StringTermsBucket bucket : holders) {
            String key = bucket.key().stringValue();
            further.merge(key.substring(0, key.indexOf(' ')), bucket.docCount() - 1, Long::sum);
        }
    }

    /** So many fiches have so many places in a territory: {@code departement:21 3}. A part has territories of all kinds. */
    private void addPlaces(String key, long number) {
        int blank = key.indexOf(' ');
        String kind = asked.by().id("");
        String code = key.startsWith(kind) ? key.substring(kind.length(), blank) : "";
        if (!code.isEmpty() && isWanted(code)) {
            places.merge(code, number * Long.parseLong(key, blank + 1, key.length(), 10), Long::sum);
        }
    }

    private boolean isWanted(String code) {
        return wanted.map(codes -> codes.contains(code)).orElse(true);
    }

    @FunctionalInterface
    private interface TerritoryBucket {
        void take(String code, StringTermsBucket bucket);
    }

    private void buckets(Map<String, Aggregate> parts, String name, TerritoryBucket each) {
        for (StringTermsBucket bucket : terms(parts, name).buckets().array()) {
            String code = bucket.key().stringValue();
            if (isWanted(code)) {
                each.take(code, bucket);
            }
        }
    }

    private static Map<String, Long> numbers(StringTermsAggregate terms) {
        Map<String, Long> numbers = HashMap.newHashMap(terms.buckets().array().size());
        terms.buckets().array().forEach(bucket -> numbers.put(bucket.key().stringValue(), bucket.docCount()));
        return numbers;
    }

    /** Terms that were cut off would make numbers wrong without a sign: better none at all. */
    private static StringTermsAggregate terms(Map<String, Aggregate> parts, String name) {
        StringTermsAggregate terms = get(parts, name).sterms();
        if (Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L) != 0) {
            throw new IllegalStateException("the engine gave a part of " + name + " only");
        }
        return terms;
    }

    private static long complete(long numbers, String name) {
        if (numbers > CoverageAggregations.MOST_NUMBERS) {
            throw new IllegalStateException("the engine gave a part of " + name + " only");
        }
        return numbers;
    }

    private static Aggregate get(Map<String, Aggregate> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }
}
