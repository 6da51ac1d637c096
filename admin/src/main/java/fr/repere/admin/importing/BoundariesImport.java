package fr.repere.admin.importing;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.geodata.importing.boundary.BoundaryImporter;
import fr.repere.geodata.importing.boundary.BoundaryImporter.Result;
import fr.repere.geodata.importing.boundary.Vintage;
import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.territory.BoundaryLoad;
import fr.repere.geodata.territory.TerritoryKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import boundaries FILE…}: outlines of régions, départements, EPCI and communes. */
@Command(
        description = {
            "Remplace les contours des territoires : GeoJSON, Shapefile (.shp ou .zip) ou GeoPackage, en WGS84 ou projetés.",
            "Les codes INSEE disent de quel territoire il s'agit ; les anciennes communes rejoignent celle d'aujourd'hui.",
            "Une région sans contour propre reçoit l'union de ses départements à l'indexation."
        },
        mixinStandardHelpOptions = true)
final class BoundariesImport implements Callable<Integer> {

    private static final int REFUSED = 1;

    private final ImportCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FICHIER|URL",
            arity = "1..*",
            description = "fichiers de contours, tous en une transaction")
    private List<String> places = List.of();

    @Option(
            names = "--kind",
            paramLabel = "TYPE",
            description = "region, departement, epci ou commune ; sinon d'après les codes")
    private @Nullable String kind;

    @Option(
            names = "--source",
            paramLabel = "NOM",
            description = "le producteur des contours ; sinon le nom du fichier")
    private @Nullable String source;

    @Option(
            names = "--vintage",
            paramLabel = "DATE",
            description = "leur millésime, comme 2026 ; sinon d'après le nom du fichier")
    private @Nullable String vintage;

    @Option(names = "--report", paramLabel = "FICHIER.csv", description = "écrit les contours rejetés en CSV")
    private @Nullable Path report;

    BoundariesImport(ImportCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() {
        Optional<TerritoryKind> asked = Optional.ofNullable(kind).map(this::kind);
        parent.bean(ReferenceTerritories.class).loadWhenAbsent();
        ImportLimits limits = parent.bean(ImportSettings.class).limits();
        CommandLine line = spec().commandLine();
        try (ImportFiles files = ImportFiles.of(places, limits, line.getErr())) {
            run(files, limits, asked, line.getOut());
            return CommandLine.ExitCode.OK;
        } catch (BrokenFile refused) {
            line.getErr().println(refused.getMessage());
            return REFUSED;
        }
    }

    private void run(ImportFiles files, ImportLimits limits, Optional<TerritoryKind> asked, PrintWriter out) {
        long start = System.nanoTime();
        TerminalReport summary = new TerminalReport();
        Vintage from = Vintage.of(source, vintage, files.list());
        try (CsvReport rows = CsvReport.to(report, summary);
                Progress progress = files.progress()) {
            Result result = parent.bean(BoundaryImporter.class)
                    .run(new BoundaryImporter.Request(files.list(), asked, from, limits, progress), rows);
            progress.close();
            String names = files.list().size() == 1
                    ? files.list().getFirst().name()
                    : files.list().size() + " fichiers";
            summary.print(out, names, result.counts(), Duration.ofNanos(System.nanoTime() - start));
            result.territories().forEach((each, outcome) -> print(out, each, outcome));
            out.printf("Source « %s », millésime %s.%n", from.source(), from.date());
        }
    }

    private static void print(PrintWriter out, TerritoryKind kind, BoundaryLoad.Outcome outcome) {
        out.printf(
                Locale.FRENCH,
                "Contours de type %s : %,d, dont %,d réunis de plusieurs parties%n",
                kind.code(),
                outcome.total(),
                outcome.united());
    }

    private TerritoryKind kind(String code) {
        return TerritoryKind.findByCode(code)
                .orElseThrow(() -> new ParameterException(
                        spec().commandLine(),
                        "--kind « " + code + " » n'est pas un type : region, departement, epci ou commune."));
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec;
    }
}
