package fr.repere.search.query;

import java.util.List;
import java.util.OptionalLong;

/**
 * How many fiches each value of a facet would leave, over the whole result: counted with every filter but the facet's own.
 *
 * @param values most frequent first; chosen ones always among them
 * @param notStated fiches that do not state the criterion, 0 for a facet that is none
 */
public record FacetCounts(Facet facet, List<Value> values, long notStated) {

    /**
     * A value of a facet.
     *
     * @param name for values that no vocabulary names, such as structures; empty otherwise
     * @param count the total after a click on this value alone; fiches that do not state the criterion are in it, as they would be
     * @param chosen whether it is part of the search
     * @param added the total after adding it to the values already chosen; absent when none is, or when it is one of them
     */
    public record Value(String code, String name, long count, boolean chosen, OptionalLong added) {}
}
