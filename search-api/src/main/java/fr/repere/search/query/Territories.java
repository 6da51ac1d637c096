package fr.repere.search.query;

import java.util.List;

/** Régions, départements, EPCI and communes by what people type. */
public interface Territories {

    /**
     * The territories that a text may mean, best first, without boundaries.
     *
     * @throws SearchUnavailable when the index does not answer
     */
    List<PlaceMatch> search(PlaceText text, int limit);
}
