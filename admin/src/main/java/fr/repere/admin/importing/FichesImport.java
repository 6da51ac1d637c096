package fr.repere.admin.importing;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.importing.run.ImportSources;
import fr.repere.geodata.importing.run.ImportSources.Request;
import fr.repere.geodata.importing.run.Importer;
import fr.repere.geodata.importing.run.Importer.Plan;
import fr.repere.geodata.importing.run.SourceRetired;
import fr.repere.geodata.importing.run.WithdrawalRefused;
import fr.repere.geodata.importing.servicepublic.ServicePublicReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import KIND FILE…} for one kind of fiches. */
@Command(
        description = "Importe des fiches ; un fichier abîmé est refusé sans rien changer.",
        mixinStandardHelpOptions = true)
final class FichesImport implements Callable<Integer> {

    private static final int REFUSED = 1;

    private final String kind;
    private final ImportCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FICHIER|URL", arity = "1..*", description = "fichiers, dossier ou adresses http(s)")
    private List<String> places = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FICHIER",
            description = "correspondance YAML (type csv), voir doc/imports.md")
    private @Nullable Path mapping;

    @Option(
            names = "--report",
            paramLabel = "FICHIER.csv",
            description = "écrit les lignes rejetées ou averties en CSV")
    private @Nullable Path report;

    @Option(names = "--partial", description = "le fichier n'est qu'un extrait : ce qui n'y est pas reste publié")
    private boolean partial;

    @Option(names = "--allow-withdrawals", description = "retire les fiches absentes, si nombreuses soient-elles")
    private boolean allowWithdrawals;

    @Option(
            names = "--preview",
            description =
                    "montre ce que l'import ferait, sans rien garder ; --report liste chaque fiche et ses différences")
    private boolean preview;

    @Option(
            names = "--audiences",
            split = ",",
            paramLabel = "PUBLIC",
            description = "publics des fiches service-public : particuliers (défaut), professionnels, associations")
    private Set<String> audiences = new LinkedHashSet<>(ServicePublicReader.DEFAULT_AUDIENCES);

    FichesImport(String kind, ImportCommand parent) {
        this.kind = kind;
        this.parent = parent;
    }

    @Override
    public Integer call() {
        CommandLine line = spec().commandLine();
        if ("csv".equals(kind) == (mapping == null)) {
            throw new ParameterException(
                    line,
                    "csv".equals(kind)
                            ? "Le type csv demande --mapping FICHIER.yaml ; voir doc/imports.md."
                            : "--mapping ne va qu'avec le type csv : « " + kind + " » a sa propre correspondance.");
        }
        ReferenceTerritories territories = parent.bean(ReferenceTerritories.class);
        territories.loadWhenAbsent();
        ImportLimits limits = parent.bean(ImportSettings.class).limits();
        try (ImportFiles files = ImportFiles.of(places, limits, line.getErr())) {
            return run(files, new ImportSources(territories.current(), limits), line.getOut());
        } catch (BrokenFile | WithdrawalRefused | SourceRetired refused) {
            line.getErr().println(refused.getMessage());
            return REFUSED;
        }
    }

    private int run(ImportFiles files, ImportSources sources, PrintWriter out) {
        Request request = new Request(kind, files.list(), mapping == null ? null : DataFile.of(mapping), audiences);
        String names = files.list().stream().map(DataFile::name).collect(Collectors.joining(", "));
        Plan plan = new Plan(kind, names, ImportSources.sourceOf(request), partial, allowWithdrawals);
        long start = System.nanoTime();
        TerminalReport summary = new TerminalReport();
        try (CsvReport rows = preview ? CsvReport.ofEverything(report, summary) : CsvReport.to(report, summary);
                Progress progress = files.progress()) {
            Importer importer = parent.bean(Importer.class);
            Supplier<LineSource> lines = () -> sources.open(request, progress);
            Counts counts = preview ? importer.preview(plan, lines, rows).counts() : importer.run(plan, lines, rows);
            progress.close();
            if (preview) {
                out.println("Aperçu : rien n'a été importé.");
            }
            summary.print(out, names, counts, Duration.ofNanos(System.nanoTime() - start));
        }
        if (report != null) {
            out.printf("Détail ligne par ligne : %s%n", report);
        }
        return CommandLine.ExitCode.OK;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec;
    }
}
