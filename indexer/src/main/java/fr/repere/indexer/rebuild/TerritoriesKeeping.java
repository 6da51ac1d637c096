package fr.repere.indexer.rebuild;

import fr.repere.geodata.document.IndexNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.KnownIndex;
import fr.repere.indexer.projection.TerritoryReader;
import fr.repere.indexer.relay.OutboxRows;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the index of territories when there is none, when its mapping is old, and when the outbox says that they were replaced. */
final class TerritoriesKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(TerritoriesKeeping.class);

    private final AliasedIndex territories;
    private final IndexContents contents;
    private final TerritoriesRebuild rebuild;
    private final TerritoryReader reader;
    private final OutboxRows outbox;

    TerritoriesKeeping(
            AliasedIndex territories,
            IndexContents contents,
            TerritoriesRebuild rebuild,
            TerritoryReader reader,
            OutboxRows outbox) {
        this.territories = territories;
        this.contents = contents;
        this.rebuild = rebuild;
        this.reader = reader;
        this.outbox = outbox;
    }

    /**
     * Looks once.
     *
     * @param first whether nothing was looked at since the start
     */
    void check(boolean first) {
        // Not locked while the rebuild runs: its own lock keeps a second one away, and rows that come meanwhile are not
        // in this list.
        List<Long> replaced = outbox.territoriesReplaced();
        boolean fit = territories
                .findServing()
                .filter(index -> index.origin().mappingVersion() >= IndexNames.MAPPING_VERSION)
                .filter(index -> !(first && isLost(index)))
                .isPresent();
        if (fit && replaced.isEmpty()) {
            return;
        }
        RebuildResult result = rebuild.run(false, RebuildProgress.SILENT);
        LOG.info(
                "{} territories indexed in {} ms",
                result.documents(),
                result.took().toMillis());
        outbox.acknowledge(replaced);
    }

    private boolean isLost(KnownIndex index) {
        return contents.count(index.name()) == 0 && reader.count() > 0;
    }
}
