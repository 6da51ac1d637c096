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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./repere bench}. */
@Command(name = "bench", description = "Mesure le produit.", subcommands = BenchCommand.Search.class)
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
                names = "--data",
                description =
                        "Dossier où garder les données d'une fois sur l'autre ; sinon elles sont effacées à la fin.")
        private Optional<Path> data = Optional.empty();

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
                    Result result = new SearchBenchmark(root, folder, size, quick, this::tell).run();
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
}
