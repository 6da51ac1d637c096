package fr.repere.admin.importing.desk;

import fr.repere.admin.importing.CsvReport;
import fr.repere.admin.importing.ImportSettings;
import fr.repere.admin.importing.desk.ImportJob.State;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.importing.run.ImportSources;
import fr.repere.geodata.importing.run.Importer;
import fr.repere.geodata.importing.run.Importer.Plan;
import fr.repere.geodata.importing.run.Importer.Preview;
import fr.repere.geodata.importing.run.PreviewOvertaken;
import fr.repere.geodata.importing.run.SourceRetired;
import fr.repere.geodata.importing.run.SourceRetirement;
import fr.repere.geodata.importing.run.WithdrawalRefused;
import fr.repere.geodata.importing.servicepublic.ServicePublicReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does one job: previews or runs an import, withdraws a source or takes it back. Whatever goes wrong, the job says so. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final VerdictStore verdicts;
    private final UploadFolder folder;
    private final Importer importer;
    private final SourceRetirement retirement;
    private final ReferenceTerritories territories;
    private final ImportSettings settings;

    ImportWorker(
            ImportJobs jobs,
            VerdictStore verdicts,
            UploadFolder folder,
            Importer importer,
            SourceRetirement retirement,
            ReferenceTerritories territories,
            ImportSettings settings) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.folder = folder;
        this.importer = importer;
        this.retirement = retirement;
        this.territories = territories;
        this.settings = settings;
    }

    /** Does a claimed job to its end; {@code done} is moved forward meanwhile. */
    void work(ImportJob job, AtomicLong done) {
        try {
            switch (job.action()) {
                case IMPORT -> {
                    if (job.state() == State.PREVIEWING) {
                        preview(job, done);
                    } else {
                        run(job, done);
                    }
                }
                case WITHDRAW -> {
                    long gone = retirement.retire(
                            Objects.requireNonNull(job.source()),
                            Objects.requireNonNull(job.reason()),
                            job.createdBy(),
                            done::addAndGet);
                    jobs.done(job.id(), new Counts(gone, 0, 0, 0, gone, 0));
                }
                case RESTORE -> {
                    long back =
                            retirement.restore(Objects.requireNonNull(job.source()), job.createdBy(), done::addAndGet);
                    jobs.done(job.id(), new Counts(back, 0, back, 0, 0, 0));
                }
            }
        } catch (BrokenFile | SourceRetired | WithdrawalRefused refused) {
            jobs.ended(job.id(), State.REFUSED, String.valueOf(refused.getMessage()));
            folder.deleteFiles(job.id());
        } catch (RuntimeException failure) {
            LOG.error("job {} failed", job.id(), failure);
            jobs.ended(job.id(), State.FAILED, "failed");
            folder.deleteFiles(job.id());
        }
    }

    private void preview(ImportJob job, AtomicLong done) {
        try {
            show(job, plan(job, job.many()), done, false, job.message());
        } catch (WithdrawalRefused many) {
            // All of it is shown all the same; to run it somebody must agree.
            done.set(0);
            show(job, plan(job, true), done, true, many.getMessage());
        }
    }

    private void show(ImportJob job, Plan plan, AtomicLong done, boolean asks, @Nullable String message) {
        Verdicts kept = new Verdicts();
        try (CsvReport report = CsvReport.ofEverything(folder.report(job.id()), kept)) {
            Preview preview = importer.preview(plan, lines(job, done), report);
            verdicts.replace(job.id(), kept.list());
            jobs.previewed(job.id(), preview.counts(), preview.trace(), asks, message);
        }
    }

    private void run(ImportJob job, AtomicLong done) {
        try (CsvReport report = CsvReport.ofEverything(folder.report(job.id()), new Verdicts())) {
            Counts counts = importer.runAsPreviewed(
                    Objects.requireNonNull(job.trace()), plan(job, job.many()), lines(job, done), report);
            jobs.done(job.id(), counts);
            folder.deleteFiles(job.id());
        } catch (PreviewOvertaken overtaken) {
            jobs.again(job.id(), String.valueOf(overtaken.getMessage()));
        }
    }

    private Plan plan(ImportJob job, boolean many) {
        return new Plan(
                Objects.requireNonNull(job.kind()),
                job.fileNames(),
                ImportSources.sourceOf(request(job)),
                job.partial(),
                many);
    }

    private Supplier<LineSource> lines(ImportJob job, AtomicLong done) {
        ImportSources sources = new ImportSources(territories.current(), settings.limits());
        return () -> sources.open(request(job), done::addAndGet);
    }

    private ImportSources.Request request(ImportJob job) {
        Path mapping = folder.mapping(job.id());
        return new ImportSources.Request(
                Objects.requireNonNull(job.kind()),
                folder.files(job),
                Files.exists(mapping) ? new DataFile(mapping, String.valueOf(job.mapping())) : null,
                ServicePublicReader.DEFAULT_AUDIENCES);
    }
}
