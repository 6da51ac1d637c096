package fr.repere.search.elastic;

import fr.repere.geodata.document.FacetValues;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import fr.repere.search.query.FacetCounts.Value;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Totals and facets of a search, put together from its two halves. What has to do with the place is counted for each place; what
 * concerns the whole country or is online is counted once for all places. A national fiche that has to do with the place as well
 * is in both halves: it is counted apart in the first one, and taken off.
 */
final class Numbers {

    private static final int STRUCTURES_SHOWN = 20;
    private static final String NATIONAL = FacetValues.of(FacetValues.REACH, FacetValues.NATIONAL);
    private static final String ONLINE = FacetValues.of(FacetValues.REACH, FacetValues.ONLINE);

    private final SearchQuery asked;
    private final Totals totals;
    private final Function<String, Counts> groups;

    private Numbers(SearchQuery asked, Totals totals, Function<String, Counts> groups) {
        this.asked = asked;
        this.totals = totals;
        this.groups = groups;
    }

    /** The numbers of a search without a place. */
    static Numbers anywhere(SearchQuery asked, Tally whole) {
        long national = whole.all().of(NATIONAL);
        long online = whole.all().of(ONLINE);
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        scopes.put(Scope.ANYWHERE, whole.all().total() - online - national);
        scopes.put(Scope.NATIONAL, national);
        return new Numbers(asked, new Totals(scopes, online, asked.part()), group -> switch (asked.part()) {
            case ALL -> whole.of(group);
            case LOCAL -> whole.of(group).minus(whole.apart(group));
            case NATIONAL, ONLINE -> whole.apart(group);
        });
    }

    /**
     * The numbers of a search around a place.
     *
     * @param local of what has to do with the place
     * @param free of what is national or online, wherever
     */
    static Numbers around(SearchQuery asked, Tally local, Tally free) {
        Counts here = local.all();
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        scopes.put(Scope.INSIDE, local.inside());
        scopes.put(Scope.COVERS, local.covers());
        scopes.put(Scope.NEAR, here.total() - local.inside() - local.covers());
        scopes.put(Scope.NATIONAL, free.all().of(NATIONAL) - here.of(NATIONAL));
        return new Numbers(
                asked,
                new Totals(scopes, free.all().of(ONLINE) - here.of(ONLINE), asked.part()),
                group -> switch (asked.part()) {
                    case ALL -> local.of(group).minus(local.apart(group)).plus(free.of(group));
                    case LOCAL -> local.of(group);
                    case NATIONAL, ONLINE -> free.apart(group).minus(local.apart(group));
                });
    }

    Totals totals() {
        return totals;
    }

    /** The values of every facet; empty when they were not asked for. */
    List<FacetCounts> facets() {
        if (!asked.facets()) {
            return List.of();
        }
        Counts all = groups.apply(TallyClause.ALL);
        return Arrays.stream(Facet.values())
                .map(facet -> asked.filters().of(facet).isEmpty()
                        ? counts(facet, byCode(facet, all), Map.of())
                        : ofChosen(facet))
                .toList();
    }

    private FacetCounts ofChosen(Facet facet) {
        Counts own = groups.apply(facet.code());
        Counts others = groups.apply(facet.code() + "/" + TallyClause.OTHERS);
        return counts(facet, byCode(facet, own), byCode(facet, others));
    }

    /** What a value bears beside its number. */
    private record Found(String name, long number) {}

    private FacetCounts counts(Facet facet, Map<String, Found> numbers, Map<String, Found> others) {
        List<String> chosen = asked.filters().of(facet);
        Found none = new Found("", 0);
        long notStated = numbers.getOrDefault(FacetValues.NOT_STATED, none).number();
        long kept = asked.filters().stated() ? 0 : notStated;
        List<Value> values = new ArrayList<>();
        numbers.forEach((code, found) -> {
            if (!code.equals(FacetValues.NOT_STATED)) {
                boolean isChosen = chosen.contains(code);
                OptionalLong added = chosen.isEmpty() || isChosen
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                totals.total() + others.getOrDefault(code, none).number());
                values.add(new Value(code, found.name(), found.number() + kept, isChosen, added));
            }
        });
        chosen.stream()
                .filter(code -> !numbers.containsKey(code))
                .forEach(code -> values.add(new Value(code, "", kept, true, OptionalLong.empty())));
        values.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::code));
        return new FacetCounts(facet, facet == Facet.STRUCTURE ? mostFrequent(values) : values, notStated);
    }

    private static List<Value> mostFrequent(List<Value> values) {
        List<Value> shown = new ArrayList<>(values.subList(0, Math.min(STRUCTURES_SHOWN, values.size())));
        values.stream().skip(STRUCTURES_SHOWN).filter(Value::chosen).forEach(shown::add);
        return shown;
    }

    private static Map<String, Found> byCode(Facet facet, Counts counts) {
        Map<String, Found> found = new HashMap<>();
        if (facet == Facet.STRUCTURE) {
            counts.structures().forEach((structure, number) -> {
                int end = structure.indexOf(' ');
                found.put(structure.substring(0, end), new Found(structure.substring(end + 1), number));
            });
            return found;
        }
        String prefix = FacetValues.of(FacetFields.of(facet), "");
        counts.values().forEach((value, number) -> {
            if (value.startsWith(prefix)) {
                found.put(value.substring(prefix.length()), new Found("", number));
            }
        });
        return found;
    }
}
