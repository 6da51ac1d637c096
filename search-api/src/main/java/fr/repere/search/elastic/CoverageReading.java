package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import fr.repere.geodata.document.Reach;
import fr.repere.search.elastic.CoverageRequest.Question;
import fr.repere.search.elastic.CoverageRequest.Size;
import fr.repere.search.query.CoverageCounts;
import fr.repere.search.query.CoverageCounts.ByTheme;
import fr.repere.search.query.CoverageCounts.Numbers;
import fr.repere.search.query.CoverageQuery;
import fr.repere.search.query.TerritoryKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Long> structures = new HashMap<>();
    private ByTheme listed = ByTheme.NONE;
    private long structuresListed;
    private long without;
    private Map<String, Long> wider = Map.of();

    CoverageReading(CoverageQuery asked) {
        this.asked = asked;
        this.wanted = asked.listed().map(HashSet::new);
    }

    /** Takes in an answer, or a part of one. */
    void add(Question question, Map<String, Aggregate> answer) {
        Map<String, Aggregate> ofListed = under(answer, CoverageRequest.LISTED);
        switch (question) {
            case FICHES -> addFiches(answer, ofListed);
            case THEMES -> addThemes(ofListed);
            case PLACES -> numbers(terms(ofListed, CoverageRequest.PLACES)).forEach(this::addPlaces);
            case STRUCTURES -> structuresListed += different(ofListed);
            case HOLDERS ->
                buckets(
                        ofListed,
                        CoverageRequest.TERRITORIES,
                        (code, bucket) -> addStructures(code, different(bucket.aggregations())));
        }
    }

    /** What is known for questions in parts, once the fiches are. */
    Size size() {
        return new Size(
                fiches.size(),
                fiches.values().stream().mapToLong(Long::longValue).sum(),
                reaches.values().stream()
                        .mapToInt(reach -> reach.themes().size())
                        .sum());
    }

    /** All numbers. */
    CoverageCounts counts(String state) {
        Map<String, Numbers> territories = HashMap.newHashMap(fiches.size());
        fiches.forEach((code, number) -> territories.put(
                code,
                new Numbers(
                        new ByTheme(number, themes.getOrDefault(code, Map.of())),
                        places.getOrDefault(code, 0L),
                        structures.getOrDefault(code, 0L))));
        long allPlaces = places.values().stream().mapToLong(Long::longValue).sum();
        return new CoverageCounts(
                state,
                asked.words(),
                reaches,
                without,
                wider,
                new Numbers(listed, allPlaces, structuresListed),
                territories);
    }

    private void addFiches(Map<String, Aggregate> answer, Map<String, Aggregate> ofListed) {
        for (StringTermsBucket bucket :
                terms(answer, CoverageRequest.REACHES).buckets().array()) {
            reaches.put(Reach.of(bucket.key().stringValue()), new ByTheme(bucket.docCount(), themes(bucket)));
        }
        buckets(ofListed, CoverageRequest.TERRITORIES, (code, bucket) -> fiches.put(code, bucket.docCount()));
        listed = new ByTheme(
                get(answer, CoverageRequest.LISTED).filter().docCount(),
                numbers(terms(ofListed, CoverageRequest.THEMES)));
        Map<String, Aggregate> ofLocal = under(answer, CoverageRequest.LOCAL);
        without = get(ofLocal, CoverageRequest.WITHOUT).missing().docCount();
        wider = ofLocal.containsKey(CoverageRequest.WIDER) ? numbers(terms(ofLocal, CoverageRequest.WIDER)) : Map.of();
    }

    private void addThemes(Map<String, Aggregate> ofListed) {
        for (StringTermsBucket theme :
                terms(ofListed, CoverageRequest.THEMES).buckets().array()) {
            String name = theme.key().stringValue();
            buckets(
                    theme.aggregations(),
                    CoverageRequest.TERRITORIES,
                    (code, bucket) -> themes.computeIfAbsent(code, first -> new HashMap<>())
                            .put(name, bucket.docCount()));
        }
    }

    /** A commune is in one part and comes again when another part had to be divided; of other territories each part has some structures. */
    private void addStructures(String code, long different) {
        if (asked.by() == TerritoryKind.COMMUNE) {
            structures.put(code, different);
        } else {
            structures.merge(code, different, Long::sum);
        }
    }

    /** So many fiches have so many places in a territory: {@code departement:21 3}. */
    private void addPlaces(String key, long number) {
        int blank = key.indexOf(' ');
        String code = key.substring(key.indexOf(':') + 1, blank);
        if (isWanted(code)) {
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

    private static Map<String, Long> themes(StringTermsBucket bucket) {
        return numbers(terms(bucket.aggregations(), CoverageRequest.THEMES));
    }

    private static long different(Map<String, Aggregate> parts) {
        return get(parts, CoverageRequest.DIFFERENT).statsBucket().count();
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

    private static Map<String, Aggregate> under(Map<String, Aggregate> parts, String name) {
        return parts.containsKey(name) ? get(parts, name).filter().aggregations() : Map.of();
    }

    private static Aggregate get(Map<String, Aggregate> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }
}
