package fr.repere.search.query;

import fr.repere.geodata.document.PointDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a reader of one fiche may want next. */
public interface Neighbours {

    /** At most so many of each sort. */
    int MOST = 6;

    /**
     * The neighbours of a fiche, never itself.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    Found of(Asked fiche);

    /**
     * The fiche whose neighbours are asked for.
     *
     * @param themes codes, the main one first
     * @param point its first position, if any
     * @param territories ids of what it covers, for a fiche without a position
     */
    record Asked(
            String id,
            List<String> themes,
            List<String> needs,
            Optional<PointDocument> point,
            List<String> territories) {}

    /**
     * A neighbour.
     *
     * @param titles by language code; French is always there
     * @param town of one of its places; empty when it has none
     * @param metres how far it is from the point that was asked for; nothing when that was not measured
     */
    record Neighbour(String slug, Map<String, String> titles, String town, OptionalDouble metres) {}

    /**
     * All neighbours.
     *
     * @param near dispositifs of the same main theme: the nearest to the point, or those of the same territory
     * @param elsewhere dispositifs for the same needs that hold everywhere, for a fiche that is nowhere itself
     * @param demarches for the same needs or themes
     */
    record Found(List<Neighbour> near, List<Neighbour> elsewhere, List<Neighbour> demarches) {}
}
