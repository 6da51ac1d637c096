package fr.repere.indexer.rebuild;

import fr.repere.geodata.document.IndexNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkPipeline;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheReader;
import fr.repere.indexer.projection.Holding;
import fr.repere.indexer.projection.Lineage;
import fr.repere.indexer.projection.LineageSource;
import fr.repere.indexer.projection.ProjectedFiche;
import fr.repere.indexer.rebuild.RebuildProgress.Step;
import fr.repere.indexer.relay.FicheChanges;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Builds an index of fiches, that of published or that of withdrawn ones, anew from PostGIS while the old one serves. The relay writes
 * to both from the moment the new one exists;
 * the snapshot that is read is opened after that, so every change is in the snapshot, or relayed, or still in the outbox and replayed
 * here. Only an index that holds exactly its fiches in their versions gets to serve.
 */
public final class FichesRebuild {

    private static final int BATCH = 500;
    /** How many refusals are told with their reason; all are named. */
    private static final int REASONS = 3;

    /** A fiche may be archived between the two readings of one look; five looks in a row at moving fiches settle them all. */
    private static final int LOOKS = 5;

    private final Replacement replacement;
    private final AliasedIndex fiches;
    private final BulkWriter writer;
    private final Replay replay;
    private final TransactionOperations snapshot;
    private final FicheReader reader;
    private final LineageSource lineages;
    private final FicheProjection projection;
    private final HeldFiches held;
    private final Comparison comparison;
    private final Path reportFolder;

    FichesRebuild(
            Replacement replacement,
            AliasedIndex fiches,
            BulkWriter writer,
            IndexContents contents,
            TransactionOperations snapshot,
            FicheReader reader,
            LineageSource lineages,
            FicheProjection projection,
            HeldFiches held,
            Path reportFolder) {
        this.replacement = replacement;
        this.fiches = fiches;
        this.writer = writer;
        this.replay = new Replay(held, projection, writer);
        this.snapshot = snapshot;
        this.reader = reader;
        this.lineages = lineages;
        this.projection = projection;
        this.held = held;
        this.comparison = new Comparison(contents, held);
        this.reportFolder = reportFolder;
    }

    /**
     * Builds, compares, swaps.
     *
     * @param deleteNow whether the old index is deleted at once
     * @throws RebuildRefused when the new index differs from PostGIS; the old one serves on
     * @throws RebuildRunning when another process rebuilds it
     */
    public RebuildResult run(boolean deleteNow, RebuildProgress progress) {
        Instant start = Instant.now();
        Lineage lineage = lineages.reload();
        IndexOrigin origin = IndexOrigin.of(IndexNames.MAPPING_VERSION, lineage.fingerprint());
        return replacement.replace(fiches, origin, deleteNow, index -> {
            List<DocumentFailure> refused =
                    Objects.requireNonNull(snapshot.execute(status -> fill(index, lineage, progress)));
            fiches.finishFilling(index);
            long documents = verify(index, refused, progress);
            return new RebuildResult(documents, Duration.between(start, Instant.now()));
        });
    }

    private List<DocumentFailure> fill(String index, Lineage lineage, RebuildProgress progress) {
        long total = held.count();
        List<DocumentFailure> refused = new ArrayList<>();
        try (BulkPipeline pipeline = new BulkPipeline(writer, index)) {
            long done = 0;
            progress.at(Step.FICHES, 0, total);
            List<UUID> ids = reader.listAfter(held.holding(), FicheReader.beforeAll(), BATCH);
            while (!ids.isEmpty()) {
                for (ProjectedFiche fiche : projection.project(ids, lineage)) {
                    add(fiche, pipeline, refused);
                }
                done += ids.size();
                progress.at(Step.FICHES, done, total);
                ids = reader.listAfter(held.holding(), ids.getLast(), BATCH);
            }
            refused.addAll(pipeline.finish());
            return refused;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the rebuild was interrupted");
        }
    }

    private void add(ProjectedFiche fiche, BulkPipeline pipeline, List<DocumentFailure> refused)
            throws InterruptedException {
        DocumentChange change = FicheChanges.of(held.holding(), UUID.fromString(fiche.id()), fiche.version(), fiche)
                .orElse(null);
        if (change instanceof DocumentChange.Put put) {
            pipeline.add(put);
        } else if (fiche instanceof ProjectedFiche.Unprojectable broken) {
            note(refused, broken);
        } else if (held.holding() == Holding.PUBLISHED) {
            throw new IllegalStateException(fiche.id() + " was published in this very snapshot");
        }
    }

    private static void note(List<DocumentFailure> refused, ProjectedFiche.Unprojectable fiche) {
        if (refused.size() < REASONS) {
            refused.add(new DocumentFailure(fiche.id(), fiche.reason()));
        }
    }

    /** Returns how many documents the index holds, or refuses. */
    private long verify(String index, List<DocumentFailure> refused, RebuildProgress progress) {
        progress.at(Step.COMPARISON, 0, 1);
        replay.into(index);
        fiches.refresh(index);
        List<Difference> differences =
                Objects.requireNonNull(snapshot.execute(status -> comparison.differences(index)));
        for (int look = 0; look < LOOKS && !differences.isEmpty(); look++) {
            differences = comparison.unsettled(index, differences, replay.into(index));
        }
        if (!differences.isEmpty()) {
            List<String> reasons = refused.stream()
                    .limit(REASONS)
                    .map(failure -> failure.id() + ": " + failure.reason())
                    .toList();
            throw RebuildRefused.because(
                    fiches.alias(), differences, DifferenceReport.write(reportFolder, differences), reasons);
        }
        progress.at(Step.COMPARISON, 1, 1);
        return held.count();
    }
}
