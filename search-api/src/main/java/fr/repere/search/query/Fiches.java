package fr.repere.search.query;

import fr.repere.geodata.document.FicheDocument;
import java.util.Optional;

/** The published fiches. */
public interface Fiches {

    /**
     * One page of a search.
     *
     * @throws SearchExpired when the cursor's view of the index is gone
     * @throws InvalidParameter when the cursor belongs to another search
     * @throws SearchUnavailable when the index does not answer in time
     */
    SearchResult search(SearchQuery query);

    /**
     * Why the fiche with this id or slug is, or is not, in the result of a search; nothing when there is no such fiche.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    Optional<Explanation> explain(String idOrSlug, SearchQuery query);

    /**
     * The fiche with this id or slug, all texts included, or nothing.
     *
     * @throws SearchUnavailable when the index does not answer in time
     */
    Optional<FicheDocument> find(String idOrSlug);
}
