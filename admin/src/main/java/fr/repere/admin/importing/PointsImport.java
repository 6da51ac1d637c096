package fr.repere.admin.importing;

import fr.repere.geodata.importing.boundary.PointImporter;
import fr.repere.geodata.importing.boundary.Vintage;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import points FILE}: the points of communes from La Poste's table. */
@Command(
        description = "Place les communes aux points de la base des codes postaux de La Poste (laposte_hexasmal, CSV).",
        mixinStandardHelpOptions = true)
final class PointsImport implements Callable<Integer> {

    private final ImportCommand parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FICHIER|URL", description = "le fichier CSV, séparé par des points-virgules")
    private String place = "";

    @Option(names = "--source", paramLabel = "NOM", description = "le producteur des points ; sinon le nom du fichier")
    private @Nullable String source;

    @Option(
            names = "--vintage",
            paramLabel = "DATE",
            description = "leur millésime, comme 2026 ; sinon d'après le nom du fichier")
    private @Nullable String vintage;

    @Option(names = "--report", paramLabel = "FICHIER.csv", description = "écrit les lignes rejetées en CSV")
    private @Nullable Path report;

    PointsImport(ImportCommand parent) {
        this.parent = parent;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        CommandLine line = spec.commandLine();
        return new OneFileImport(parent, line, place, report).run((file, limits, progress, rows) -> {
            Vintage from = Vintage.of(source, vintage, List.of(file));
            Counts counts = parent.bean(PointImporter.class).run(file, from, limits, progress, rows);
            line.getOut().printf("Source « %s », millésime %s.%n", from.source(), from.date());
            return counts;
        });
    }
}
