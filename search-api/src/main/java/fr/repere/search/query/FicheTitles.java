package fr.repere.search.query;

import java.util.List;
import java.util.Map;

/** Fiches by the beginnings of the words of their titles, while somebody types. */
public interface FicheTitles {

    /**
     * The fiches whose title or brand name has words that begin with all the typed ones, in any language; then those where a letter
     * is wrong.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    List<TitledFiche> beginningWith(String typed, int limit);

    /**
     * A fiche by its titles.
     *
     * @param titles by language code; French is always there
     */
    record TitledFiche(String id, String slug, String kind, Map<String, String> titles) {}
}
