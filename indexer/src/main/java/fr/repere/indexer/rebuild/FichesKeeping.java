package fr.repere.indexer.rebuild;

import fr.repere.geodata.document.IndexNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.index.KnownIndex;
import fr.repere.indexer.projection.LineageSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index of fiches when there is none (empty when the outbox will bring all that is published), and rebuilds it when Elasticsearch lost it, when its mapping is old, and when the
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
    private final PublishedFiches published;
    private final LineageSource lineages;

    FichesKeeping(
            AliasedIndex fiches,
            IndexContents contents,
            FichesRebuild rebuild,
            Replacement replacement,
            PublishedFiches published,
            LineageSource lineages) {
        this.fiches = fiches;
        this.contents = contents;
        this.rebuild = rebuild;
        this.replacement = replacement;
        this.published = published;
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
        if (serving.isEmpty() && !published.anySettled()) {
            replacement.createEmpty(fiches, wanted);
            return;
        }
        if (serving.isPresent() && isFit(serving.get(), wanted) && !(first && isLost(serving.get()))) {
            return;
        }
        RebuildResult result = rebuild.run(false, RebuildProgress.SILENT);
        LOG.info("{} fiches indexed in {} ms", result.documents(), result.took().toMillis());
    }

    /** An index of a newer mapping was made by a newer indexer, which knows better. */
    private static boolean isFit(KnownIndex index, IndexOrigin wanted) {
        int version = index.origin().mappingVersion();
        return version > wanted.mappingVersion()
                || (version == wanted.mappingVersion()
                        && index.origin().lineage().equals(wanted.lineage()));
    }

    private boolean isLost(KnownIndex index) {
        return published.anySettled() && contents.count(index.name()) == 0;
    }
}
