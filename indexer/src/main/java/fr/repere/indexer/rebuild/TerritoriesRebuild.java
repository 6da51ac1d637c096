package fr.repere.indexer.rebuild;

import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkPipeline;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.projection.Lineage;
import fr.repere.indexer.projection.LineageSource;
import fr.repere.indexer.projection.NamedTerritoryReader;
import fr.repere.indexer.projection.TerritoryReader;
import fr.repere.indexer.rebuild.RebuildProgress.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the index of territories anew from PostGIS. Reference territories change seldom and all at once, so they have no
 * versions and no relay: each change is a rebuild. Named ones have both, and come along.
 */
public final class TerritoriesRebuild {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN_EVERY = 500;

    private final Replacement replacement;
    private final AliasedIndex territories;
    private final BulkWriter writer;
    private final IndexContents contents;
    private final TransactionOperations snapshot;
    private final TerritoryReader reader;
    private final NamedTerritoryReader named;
    private final LineageSource lineages;

    TerritoriesRebuild(
            Replacement replacement,
            AliasedIndex territories,
            BulkWriter writer,
            IndexContents contents,
            TransactionOperations snapshot,
            TerritoryReader reader,
            NamedTerritoryReader named,
            LineageSource lineages) {
        this.replacement = replacement;
        this.territories = territories;
        this.writer = writer;
        this.contents = contents;
        this.snapshot = snapshot;
        this.reader = reader;
        this.named = named;
        this.lineages = lineages;
    }

    /**
     * Builds, counts, swaps.
     *
     * @throws RebuildRefused when the new index lacks territories; the old one serves on
     * @throws RebuildRunning when another process rebuilds it
     */
    public RebuildResult run(boolean deleteNow, RebuildProgress progress) {
        Instant start = Instant.now();
        IndexOrigin origin = IndexOrigin.of(IndexNames.MAPPING_VERSION, "");
        return replacement.replace(territories, origin, deleteNow, index -> {
            Filled filled = Objects.requireNonNull(snapshot.execute(status -> fill(index, progress)));
            territories.finishFilling(index);
            long found = contents.count(index);
            // The relay may have brought a named territory that is newer than the snapshot.
            if (found < filled.expected()) {
                throw RebuildRefused.incomplete(
                        territories.alias(),
                        filled.expected(),
                        found,
                        filled.refused().stream()
                                .limit(3)
                                .map(failure -> failure.id() + ": " + failure.reason())
                                .toList());
            }
            return new RebuildResult(found, Duration.between(start, Instant.now()));
        });
    }

    private record Filled(long expected, List<DocumentFailure> refused) {}

    private Filled fill(String index, RebuildProgress progress) {
        Lineage lineage = lineages.reload();
        long total = reader.count() + named.count();
        try (BulkPipeline pipeline = new BulkPipeline(writer, index)) {
            Feed feed = new Feed(pipeline, progress, total);
            progress.at(Step.TERRITORIES, 0, total);
            reader.read(lineage, feed::take);
            named.read(feed::take);
            List<DocumentFailure> refused = pipeline.finish();
            progress.at(Step.TERRITORIES, total, total);
            return new Filled(total, refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the rebuild was interrupted");
        }
    }

    /** From the reader's callback into the pipeline. */
    private static final class Feed {

        private final BulkPipeline pipeline;
        private final RebuildProgress progress;
        private final long total;
        private long done;

        Feed(BulkPipeline pipeline, RebuildProgress progress, long total) {
            this.pipeline = pipeline;
            this.progress = progress;
            this.total = total;
        }

        void take(TerritoryDocument territory) {
            try {
                pipeline.add(
                        new DocumentChange.Put(territory.id(), territory.version(), JSON.writeValueAsBytes(territory)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("the rebuild was interrupted");
            }
            if (++done % SHOWN_EVERY == 0) {
                progress.at(Step.TERRITORIES, done, total);
            }
        }
    }
}
