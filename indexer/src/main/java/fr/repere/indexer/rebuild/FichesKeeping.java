package fr.repere.indexer.rebuild;

import fr.repere.geodata.document.IndexNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.index.KnownIndex;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.LineageSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an index of fiches when there is none (empty when the outbox will bring all that is published; that of withdrawn ones is always
 * filled, for the relay does not wait for it), and rebuilds it when Elasticsearch lost it, when its mapping is old, and when the
 * lineage of territories changed. New boundaries alone ask for nothing here: fiches carry codes and names of territories, not outlines.
 * A new lineage does ask for a whole rebuild: the fiches' versions did not change, so the index would ignore them as known. The
 * fingerprint of the lineage is kept with the index, so this happens even when the indexer was killed right after the territories.
 */
final class FichesKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(FichesKeeping.class);

    private final AliasedIndex fiches;
    private final IndexContents contents;
    private final FichesRebuild rebuild;
    private final Replacement replacement;
    private final HeldFiches held;
    private final LineageSource lineages;

    FichesKeeping(
            AliasedIndex fiches,
            IndexContents contents,
            FichesRebuild rebuild,
            Replacement replacement,
            HeldFiches held,
            LineageSource lineages) {
        this.fiches = fiches;
        this.contents = contents;
        this.rebuild = rebuild;
        this.replacement = replacement;
        this.held = held;
        this.lineages = lineages;
    }

    /**
     * Looks once.
     *
     * @param first whether nothing was looked at since the start; later an empty index is one that the relay is about to fill
     */
    void check(boolean first) {
        IndexOrigin wanted =
                IndexOrigin.of(IndexNames.MAPPING_VERSION, lineages.current().fingerprint());
        Optional<KnownIndex> serving = fiches.findServing();
        if (serving.isEmpty() && held.holding() == Holding.PUBLISHED && !held.anySettled()) {
            replacement.createEmpty(fiches, wanted);
            return;
        }
        if (serving.isPresent() && isFit(serving.get(), wanted) && !(first && isLost(serving.get()))) {
            return;
        }
        RebuildResult result = rebuild.run(false, RebuildProgress.SILENT);
        LOG.info(
                "{} fiches indexed behind {} in {} ms",
                result.documents(),
                fiches.alias(),
                result.took().toMillis());
    }

    /** An index of a newer mapping was made by a newer indexer, which knows better. */
    private static boolean isFit(KnownIndex index, IndexOrigin wanted) {
        int version = index.origin().mappingVersion();
        return version > wanted.mappingVersion()
                || (version == wanted.mappingVersion()
                        && index.origin().lineage().equals(wanted.lineage()));
    }

    private boolean isLost(KnownIndex index) {
        return held.anySettled() && contents.count(index.name()) == 0;
    }
}
