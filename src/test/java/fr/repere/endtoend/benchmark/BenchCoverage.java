package fr.repere.endtoend.benchmark;

import fr.repere.embedded.process.SharedFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./repere bench coverage}. */
@Command(
        name = "coverage",
        description =
                "Mesure la couverture, les zones blanches, les cartes et les exports, à côté d'Elasticsearch brut et de PostGIS.",
        mixinStandardHelpOptions = true)
final class BenchCoverage implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--fiches", defaultValue = "100000", description = "Nombre de fiches (100000).")
    private int fiches;

    @Option(
            names = "--quick",
            description = "Peu de demandes, pour voir que tout marche ; les chiffres ne valent rien.")
    private boolean quick;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Combien de fois les trois prennent leur tour (5) : plus il y en a, moins le bruit compte.")
    private int rounds;

    @Option(
            names = "--data",
            description =
                    "Dossier où garder les données, le même que pour « bench search » ; sinon elles sont effacées.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--reindex", description = "Avec --data : refait l'index, après un changement du programme.")
    private boolean reindex;

    @Option(names = "--report", defaultValue = "doc/benchmarks", description = "Dossier du rapport (doc/benchmarks).")
    private Path report = Path.of("");

    @Override
    public Integer call() throws Exception {
        Path root = Path.of(System.getProperty("repere.root", ".")).toRealPath();
        Path folder = data.map(kept -> SharedFolder.create(kept.toAbsolutePath().resolve("fiches-" + fiches)))
                .orElseGet(() -> SharedFolder.temporary("repere-bench-"));
        try {
            if (reindex) {
                Filling.forgetIndex(folder);
            }
            CoveragePlan plan = quick ? CoveragePlan.quick() : CoveragePlan.whole(rounds);
            CoverageResult result = new CoverageBenchmark(root, folder, fiches, plan, this::tell).run();
            CoverageReport.write(root.resolve(report), result);
            tell(CoverageReport.markdown(List.of(result)));
        } finally {
            if (data.isEmpty()) {
                SharedFolder.delete(folder);
            }
        }
        return 0;
    }

    private void tell(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
        out.flush();
    }
}
