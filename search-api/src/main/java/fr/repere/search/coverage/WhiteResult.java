package fr.repere.search.coverage;

import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.WhiteQuery;
import java.util.List;

/**
 * Where nothing is near.
 *
 * @param edition a text that changes when the territories or the fiches do
 * @param query what was asked
 * @param fiches how many fiches have a place that counts
 * @param places how many places count; several fiches at one position of one commune are one
 * @param total over all communes of the territories asked for, of France when none was
 * @param territories one row each, by code; empty when communes were asked for
 * @param communes every commune that {@code total} counts, by code, those that are covered too
 */
public record WhiteResult(
        String edition,
        WhiteQuery query,
        long fiches,
        int places,
        WhiteRow total,
        List<WhiteRow> territories,
        List<WhiteCommune> communes) {

    /** Whether communes were asked for, one by one. */
    public boolean isOfCommunes() {
        return query.by().filter(kind -> kind == TerritoryKind.COMMUNE).isPresent();
    }

    /** All communes, or only those without, by code. */
    public List<WhiteCommune> communes(boolean onlyWithout) {
        return onlyWithout ? without() : communes;
    }

    /** The communes without, by code. */
    public List<WhiteCommune> without() {
        return communes.stream().filter(WhiteCommune::without).toList();
    }
}
