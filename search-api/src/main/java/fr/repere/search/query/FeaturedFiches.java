package fr.repere.search.query;

import fr.repere.geodata.document.FicheDocument;
import java.util.List;

/** What the team puts forward. */
public interface FeaturedFiches {

    /**
     * The démarches that are put forward, in the order that was chosen.
     *
     * @param most no more than so many
     * @return of each, its id, its slug, and titles and summaries in all its languages; nothing else is read
     * @throws SearchUnavailable when the index does not answer in time
     */
    List<FicheDocument> list(int most);
}
