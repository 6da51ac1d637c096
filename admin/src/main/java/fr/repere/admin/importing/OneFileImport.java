package fr.repere.admin.importing;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.run.ImportReport;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What an import of one file does around its reading: opens it, shows how far it is, and sums up.
 *
 * @param line where it was typed, and where is written
 * @param place path or address of the file
 * @param report where rejected lines are written as CSV
 */
record OneFileImport(
        ImportCommand parent,
        CommandLine line,
        String place,
        @Nullable Path report) {

    private static final int REFUSED = 1;

    /** Reads the file and stores what it says. */
    @FunctionalInterface
    interface Reading {

        /**
         * What became of its lines.
         *
         * @throws BrokenFile when the file cannot be trusted; nothing was stored
         */
        Counts read(DataFile file, ImportLimits limits, Progress progress, ImportReport rows);
    }

    /** Runs to the end; the exit code says whether the file was taken. */
    int run(Reading reading) {
        parent.bean(ReferenceTerritories.class).loadWhenAbsent();
        ImportLimits limits = parent.bean(ImportSettings.class).limits();
        long start = System.nanoTime();
        TerminalReport summary = new TerminalReport();
        try (ImportFiles files = ImportFiles.of(List.of(place), limits, line.getErr());
                CsvReport rows = CsvReport.to(report, summary);
                Progress progress = files.progress()) {
            DataFile file = files.list().getFirst();
            Counts counts = reading.read(file, limits, progress, rows);
            progress.close();
            summary.print(line.getOut(), file.name(), counts, Duration.ofNanos(System.nanoTime() - start));
            return CommandLine.ExitCode.OK;
        } catch (BrokenFile refused) {
            line.getErr().println(refused.getMessage());
            return REFUSED;
        }
    }
}
