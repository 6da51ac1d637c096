package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The whole index of territories, to be read and kept. Every method throws {@link SearchUnavailable} when it does not answer. */
public interface TerritoryRegister {

    /** A text that changes when the index is built anew or gets other reference territories. */
    String edition();

    /** Every reference territory, without its boundary; named territories are none. */
    List<TerritoryDocument> all();

    /** Every named territory by its id, without its boundary: operators, DDETS and other sets, valid or not. */
    default List<TerritoryDocument> named() {
        return List.of();
    }

    /** The boundaries of these territories by their ids, as GeoJSON text; who has none is left out. One round trip. */
    Map<String, String> boundaries(Collection<String> ids);
}
