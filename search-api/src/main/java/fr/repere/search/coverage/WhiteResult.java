package fr.repere.search.coverage;

import fr.repere.search.query.WhiteQuery;
import java.util.List;

/**
 * Where nothing is near.
 *
 * @param query what was asked
 * @param fiches how many fiches have a place that counts
 * @param places how many places count; several fiches at one position of one commune are one
 * @param total over all communes of the territories asked for, of France when none was
 * @param territories one row each, by code; empty when communes were asked for
 * @param communes every commune that {@code total} counts, by code, those that are covered too
 */
public record WhiteResult(
        WhiteQuery query,
        long fiches,
        int places,
        WhiteRow total,
        List<WhiteRow> territories,
        List<WhiteCommune> communes) {

    /** The communes without, by code. */
    public List<WhiteCommune> without() {
        return communes.stream().filter(WhiteCommune::without).toList();
    }
}
