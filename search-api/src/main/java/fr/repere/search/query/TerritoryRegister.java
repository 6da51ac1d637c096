package fr.repere.search.query;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.List;

/** The whole index of territories, to be read once and kept. Every method throws {@link SearchUnavailable} when it does not answer. */
public interface TerritoryRegister {

    /** A text that changes when the index is built anew or grows. */
    String edition();

    /** Every territory, without boundary and point. */
    List<TerritoryDocument> all();
}
