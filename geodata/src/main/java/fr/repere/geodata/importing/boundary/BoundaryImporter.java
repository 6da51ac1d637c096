package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportLog;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.territory.Boundary;
import fr.repere.geodata.territory.BoundaryLoad;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.territory.TerritoryKind;
import fr.repere.geodata.territory.TerritoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the boundaries of reference territories by those of files, in one transaction. A région whose own outline nobody gave is
 * drawn by the indexer from its départements.
 */
public class BoundaryImporter {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TerritoryStore store;
    private final Outbox outbox;
    private final Clock clock;

    /** An importer on a store; everything takes part in the template's transaction. */
    public BoundaryImporter(
            JdbcTemplate jdbc, TransactionTemplate transaction, TerritoryStore store, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Runs an import to its end.
     *
     * @throws fr.repere.geodata.importing.input.BrokenFile when a file cannot be trusted; nothing was stored
     */
    public Result run(Request request, ImportReport report) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant start = clock.instant();
            Run run = new Run(Territories.read(store), new BoundaryLoad(jdbc, store), report);
            try (FeatureFiles files = new FeatureFiles(request.limits(), request.progress())) {
                for (DataFile file : request.files()) {
                    run.read(file, files, request.kind());
                }
            }
            Result result = run.finish(request.vintage());
            if (result.counts().accepted() + result.counts().changed() > 0) {
                outbox.territoriesReplaced();
            }
            new ImportLog(jdbc).add("boundaries", request.files(), start, clock.instant(), result.counts());
            return result;
        }));
    }

    /** One import, inside its transaction. */
    private static final class Run {

        private final Territories territories;
        private final KnownGround ground;
        private final BoundaryLoad load;
        private final ImportReport report;
        private final List<Boundary> chunk = new ArrayList<>(CHUNK);
        private long read;
        private long rejected;

        Run(Territories territories, BoundaryLoad load, ImportReport report) {
            this.territories = territories;
            this.ground = new KnownGround(territories);
            this.load = load;
            this.report = report;
        }

        void read(DataFile file, FeatureFiles files, Optional<TerritoryKind> kind) {
            TerritoryRecogniser recogniser = new TerritoryRecogniser(territories, kind);
            try (FeatureSource source = files.open(file)) {
                while (source.hasNext()) {
                    read++;
                    try {
                        take(source.next(), recogniser);
                    } catch (LineRejected reason) {
                        rejected++;
                        reason.reasons().forEach(each -> report.rejected(source.position(), each));
                    }
                }
                if (source.assumed()) {
                    report.warned(
                            source.position(),
                            new Remark("crs", source.crs().name(), "projection non dite, reconnue aux coordonnées"));
                }
            }
        }

        private void take(Feature feature, TerritoryRecogniser recogniser) {
            TerritoryRecogniser.Recognised territory = recogniser.recognise(feature.properties());
            ground.check(territory, feature.area());
            chunk.add(new Boundary(territory.kind(), territory.code(), MendedArea.of(feature.area())));
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            load.add(chunk);
            chunk.clear();
        }

        Result finish(Vintage vintage) {
            flush();
            Map<TerritoryKind, BoundaryLoad.Outcome> outcomes = load.finish(vintage.source(), vintage.date());
            return new Result(
                    new Counts(
                            read,
                            sum(outcomes, BoundaryLoad.Outcome::added),
                            sum(outcomes, BoundaryLoad.Outcome::changed),
                            sum(outcomes, BoundaryLoad.Outcome::unchanged),
                            0,
                            rejected),
                    outcomes);
        }

        private static long sum(
                Map<TerritoryKind, BoundaryLoad.Outcome> outcomes,
                java.util.function.ToLongFunction<BoundaryLoad.Outcome> count) {
            return outcomes.values().stream().mapToLong(count).sum();
        }
    }

    /**
     * What to import.
     *
     * @param kind the kind of all outlines; told from their codes when absent
     */
    public record Request(
            List<DataFile> files,
            Optional<TerritoryKind> kind,
            Vintage vintage,
            ImportLimits limits,
            ByteProgress progress) {}

    /** What became of the features, and of the territories of each kind. */
    public record Result(Counts counts, Map<TerritoryKind, BoundaryLoad.Outcome> territories) {}
}
