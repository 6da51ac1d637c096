package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import fr.repere.search.query.Scope;

/**
 * A part of a stream that can be read beside the others: every hit is in exactly one.
 *
 * @param number which one, from 0
 * @param all how many there are; 1 is the whole stream
 */
record Slice(Scope stream, int number, int all) {

    /** The search, narrowed to this part. */
    SearchRequestBody.Builder of(SearchRequestBody.Builder search) {
        return all == 1
                ? search
                : search.slice(slice -> slice.id(Integer.toString(number)).max(all));
    }
}
