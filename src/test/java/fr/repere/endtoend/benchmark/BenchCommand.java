package fr.repere.endtoend.benchmark;

import fr.repere.embedded.process.SharedFolder;
import fr.repere.endtoend.App;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./repere bench}. */
@Command(
        name = "bench",
        description = "Mesure le produit.",
        subcommands = {BenchCommand.Search.class, BenchCoverage.class, BenchCommand.Serve.class})
final class BenchCommand {

    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    /** {@code ./repere bench search}. */
    @Command(
            name = "search",
            description = "Mesure la recherche : notre adresse, Elasticsearch brut et PostGIS, sur les mêmes demandes.",
            mixinStandardHelpOptions = true)
    static final class Search implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--fiches",
                split = ",",
                defaultValue = "1000",
                description = "Nombre de fiches ; plusieurs, séparés par des virgules.")
        private List<Integer> fiches = List.of();

        @Option(names = "--quick", description = "Une minute, pour voir que tout marche ; les chiffres ne valent rien.")
        private boolean quick;

        @Option(
                names = "--rounds",
                defaultValue = "5",
                description =
                        "Combien de fois les trois prennent leur tour (5) : plus il y en a, moins le bruit compte.")
        private int rounds;

        @Option(
                names = "--data",
                description =
                        "Dossier où garder les données d'une fois sur l'autre ; sinon elles sont effacées à la fin.")
        private Optional<Path> data = Optional.empty();

        @Option(names = "--reindex", description = "Avec --data : refait l'index, après un changement de l'indexeur.")
        private boolean reindex;

        @Option(names = "--without-sql", description = "Sans PostGIS, dont la table est longue à remplir.")
        private boolean withoutSql;

        @Option(names = "--fill", description = "Avec --data : ne fait que remplir, pour mesurer plus tard.")
        private boolean fill;

        @Option(
                names = "--report",
                defaultValue = "doc/benchmarks",
                description = "Dossier du rapport (doc/benchmarks).")
        private Path report = Path.of("");

        @Override
        public Integer call() throws Exception {
            Path root = Path.of(System.getProperty("repere.root", ".")).toRealPath();
            for (int size : fiches) {
                Path folder = data.map(kept ->
                                SharedFolder.create(kept.toAbsolutePath().resolve("fiches-" + size)))
                        .orElseGet(() -> SharedFolder.temporary("repere-bench-"));
                try {
                    tell("%d fiches, dans %s".formatted(size, folder));
                    if (reindex) {
                        Filling.forgetIndex(folder);
                    }
                    SearchBenchmark benchmark = new SearchBenchmark(
                            root, folder, size, !withoutSql, quick ? Plan.quick() : Plan.whole(rounds), this::tell);
                    if (fill) {
                        benchmark.fill();
                        continue;
                    }
                    Result result = benchmark.run();
                    Report.write(root.resolve(report), result);
                    tell(Report.markdown(List.of(result)));
                } finally {
                    if (data.isEmpty()) {
                        SharedFolder.delete(folder);
                    }
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

    /** {@code ./repere bench serve}: for profilers and curious people. */
    @Command(
            name = "serve",
            description =
                    "Démarre les moteurs et la recherche sur des données gardées, jusqu'à la fin de l'entrée standard.",
            mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--fiches", required = true, description = "Nombre de fiches, comme pour « bench search ».")
        private int fiches;

        @Option(names = "--data", required = true, description = "Dossier donné à « bench search ».")
        private Path data = Path.of("");

        @Override
        public Integer call() throws Exception {
            Path folder = data.toAbsolutePath().resolve("fiches-" + fiches);
            PrintWriter out = spec.commandLine().getOut();
            try (Machines machines = Machines.start(folder, fiches);
                    App search = machines.startSearch()) {
                out.println("recherche " + search.url() + " (processus "
                        + search.process().pid() + ")");
                out.println("Elasticsearch " + machines.elasticsearchUrl());
                out.println("PostgreSQL " + machines.baseline().jdbcUrl());
                out.flush();
                System.in.transferTo(OutputStream.nullOutputStream());
            }
            return 0;
        }
    }
}
