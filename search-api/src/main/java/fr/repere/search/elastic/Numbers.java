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
import java.util.LinkedHashSet;
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
    private final Function<String, Sum> groups;

    private Numbers(SearchQuery asked, Totals totals, Function<String, Sum> groups) {
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
                group -> new Sum(Counts.NONE, whole.of(group).of(reaches(asked.part())), false));
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
        Group here = local.all();
        Group wherever = free.all();
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        List.of(Scope.INSIDE, Scope.COVERS, Scope.NEAR)
                .forEach(scope -> scopes.put(scope, local.scopes().getOrDefault(scope.code(), 0L)));
        scopes.put(Scope.NATIONAL, wherever.fiches(Reach.NATIONAL) - here.fiches(Reach.NATIONAL));
        long online = wherever.fiches(Reach.ONLINE) - here.fiches(Reach.ONLINE);
        return new Numbers(asked, new Totals(scopes, online, asked.part()), group -> switch (asked.part()) {
            case ALL -> new Sum(local.of(group).of(LOCAL), free.of(group).of(EVERYWHERE), false);
            case LOCAL -> new Sum(local.of(group).of(EVERYWHERE), Counts.NONE, false);
            case NATIONAL, ONLINE -> {
                Set<Reach> wanted = reaches(asked.part());
                yield new Sum(local.of(group).of(wanted), free.of(group).of(wanted), true);
            }
        });
    }

    Totals totals() {
        return totals;
    }

    /** The values of every facet; empty when they were not asked for. */
    List<FacetCounts> facets() {
        return asked.facets() ? Arrays.stream(Facet.values()).map(this::counts).toList() : List.of();
    }

    private FacetCounts counts(Facet facet) {
        List<String> chosen = asked.filters().of(facet);
        if (chosen.isEmpty()) {
            return counts(facet, chosen, groups.apply(TallyClause.ALL), new Sum(Counts.NONE, Counts.NONE, false));
        }
        return counts(facet, chosen, groups.apply(facet.code()), groups.apply(facet.code() + "/" + TallyClause.OTHERS));
    }

    private FacetCounts counts(Facet facet, List<String> chosen, Sum numbers, Sum others) {
        String field = FacetFields.of(facet);
        long notStated = numbers.of(field, FacetValues.NOT_STATED);
        long kept = asked.filters().stated() ? 0 : notStated;
        long most = facet == Facet.STRUCTURE && chosen.isEmpty() ? STRUCTURES_SHOWN : Long.MAX_VALUE / 2;
        Set<String> missing = new LinkedHashSet<>(chosen);
        List<Value> values = new ArrayList<>();
        for (String value : numbers.values(field, most)) {
            long number = numbers.of(field, value);
            if (number != 0 && !value.equals(FacetValues.NOT_STATED)) {
                String code = facet == Facet.STRUCTURE ? value.substring(0, value.indexOf(' ')) : value;
                String name = facet == Facet.STRUCTURE ? value.substring(code.length() + 1) : "";
                boolean isChosen = missing.remove(code);
                OptionalLong added = chosen.isEmpty() || isChosen
                        ? OptionalLong.empty()
                        : OptionalLong.of(totals.total() + others.of(field, value));
                values.add(new Value(code, name, number + kept, isChosen, added));
            }
        }
        missing.forEach(code -> values.add(new Value(code, "", kept, true, OptionalLong.empty())));
        values.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::code));
        return new FacetCounts(facet, facet == Facet.STRUCTURE ? mostFrequent(values) : values, notStated);
    }

    private static List<Value> mostFrequent(List<Value> values) {
        List<Value> shown = new ArrayList<>(values.subList(0, Math.min(STRUCTURES_SHOWN, values.size())));
        values.stream().skip(STRUCTURES_SHOWN).filter(Value::chosen).forEach(shown::add);
        return shown;
    }
}
