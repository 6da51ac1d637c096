package fr.repere.search.elastic;

import fr.repere.geodata.document.FacetValues;
import fr.repere.geodata.document.Reach;
import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import fr.repere.search.query.FacetCounts.Value;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Totals and facets of a search, put together from its two halves. What has to do with the place is counted for each place; what
 * concerns the whole country or is online is counted once for all places. A national fiche that has to do with the place as well
 * is in both halves: each number says of which reach its fiches are, and so it is counted once.
 */
final class Numbers {

    private static final int STRUCTURES_SHOWN = 20;
    private static final Set<Reach> EVERYWHERE = EnumSet.allOf(Reach.class);
    private static final Set<Reach> LOCAL = Set.of(Reach.LOCAL);

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
        long online = whole.all().fiches(Reach.ONLINE);
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        scopes.put(Scope.ANYWHERE, whole.all().fiches(Reach.LOCAL));
        scopes.put(Scope.NATIONAL, whole.all().fiches(Reach.NATIONAL));
        return new Numbers(
                asked,
                new Totals(scopes, online, asked.part()),
                group -> whole.of(group).only(reaches(asked.part())));
    }

    private static Set<Reach> reaches(Part part) {
        return switch (part) {
            case ALL -> EVERYWHERE;
            case LOCAL -> LOCAL;
            case NATIONAL -> Set.of(Reach.NATIONAL);
            case ONLINE -> Set.of(Reach.ONLINE);
        };
    }

    /**
     * The numbers of a search around a place.
     *
     * @param local of what has to do with the place
     * @param free of what is national or online, wherever
     */
    static Numbers around(SearchQuery asked, Tally local, Tally free) {
        Counts here = local.all();
        Counts wherever = free.all();
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        List.of(Scope.INSIDE, Scope.COVERS, Scope.NEAR)
                .forEach(scope -> scopes.put(scope, local.scopes().getOrDefault(scope.code(), 0L)));
        scopes.put(Scope.NATIONAL, wherever.fiches(Reach.NATIONAL) - here.fiches(Reach.NATIONAL));
        long online = wherever.fiches(Reach.ONLINE) - here.fiches(Reach.ONLINE);
        return new Numbers(asked, new Totals(scopes, online, asked.part()), group -> switch (asked.part()) {
            case ALL -> local.of(group).only(LOCAL).plus(free.of(group).only(EVERYWHERE));
            case LOCAL -> local.of(group).only(EVERYWHERE);
            case NATIONAL, ONLINE -> {
                Set<Reach> wanted = reaches(asked.part());
                yield free.of(group).only(wanted).minus(local.of(group).only(wanted));
            }
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
        String prefix = FacetFields.of(facet) + ":";
        counts.values().forEach((value, number) -> {
            if (value.startsWith(prefix)) {
                found.put(value.substring(prefix.length()), new Found("", number));
            }
        });
        return found;
    }
}
