package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The whole index of territories, to be read once and kept. Every method throws {@link SearchUnavailable} when it does not answer. */
public interface TerritoryRegister {

    /** A text that changes when the index is built anew or grows. */
    String edition();

    /** Every territory, without its boundary. */
    List<TerritoryDocument> all();

    /** The boundaries of these territories by their ids, as GeoJSON text; who has none is left out. One round trip. */
    Map<String, String> boundaries(Collection<String> ids);
}
