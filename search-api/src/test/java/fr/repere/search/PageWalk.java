package fr.repere.search;

import fr.repere.search.query.Cursor;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Hit;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the pages of a search from the first to the last. */
final class PageWalk {

    private PageWalk() {}

    /** All hits, in the order in which they are shown on pages of that size. */
    static List<Hit> through(Fiches fiches, SearchQuery asked, int size) {
        List<Hit> hits = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            SearchResult page = fiches.search(asked.page(size, after));
            hits.addAll(page.hits());
            after = page.next();
        } while (after.isPresent());
        return hits;
    }
}
