package fr.repere.search.query;

/** The positions of all places of the fiches that match, and nothing else of them. */
public interface MatchingPlaces {

    /**
     * A text that changes with every change of the fiches that searches can see.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    String edition();

    /**
     * The positions, in an order that is the same as long as the edition is. Costs time and memory by their number.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    Positions of(PlacesQuery query);
}
