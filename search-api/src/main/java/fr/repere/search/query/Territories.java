package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import java.util.List;
import java.util.Optional;

/** Régions, départements, EPCI and communes. Every method throws {@link SearchUnavailable} when the index does not answer. */
public interface Territories {

    /** The territory with this id, or the one that a former or partial commune's id resolves to; with its boundary. */
    Optional<TerritoryDocument> find(String idOrAlias);

    /** The communes whose centres are nearest to a position, nearest first, none farther than 50 km; with boundaries. */
    List<TerritoryDocument> listCommunesNear(LonLat position, int limit);

    /** The territories that a text may mean, best first, without boundaries. */
    List<PlaceMatch> search(PlaceText text, int limit);
}
