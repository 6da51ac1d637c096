package fr.repere.admin.operator;

import fr.repere.admin.ground.Ground;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export territories [FILE]}: named territories as the table that {@code import territories} reads. */
@Command(
        name = "export",
        description = "Écrit ce que l'administration tient dans un fichier qu'elle sait relire.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "TYPE")
public final class ExportCommand implements Runnable {

    private static final int REFUSED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    private ExportCommand() {}

    /**
     * Runs what was typed.
     *
     * @param application starts the application without its web server
     * @param args what follows {@code export}
     * @return 0 when it was done, 1 when it could not be, 2 when it was not understood
     */
    public static int run(
            Supplier<? extends BeanFactory> application, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ExportCommand())
                .addSubcommand("territories", new TerritoriesToCsv(application, out, err))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr()
                            .println(NestedExceptionUtils.getMostSpecificCause(failure)
                                    .getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Il manque le type de données à exporter.");
        }
    }

    @Command(
            description = "Écrit tous les territoires nommés en CSV, valides ou non ; sans fichier, à l'écran.",
            mixinStandardHelpOptions = true)
    private static final class TerritoriesToCsv implements Callable<Integer> {

        private final Supplier<? extends BeanFactory> application;
        private final PrintWriter out;
        private final PrintWriter err;

        @Parameters(arity = "0..1", paramLabel = "FICHIER.csv", description = "remplacé s'il existe")
        private @Nullable Path file;

        TerritoriesToCsv(Supplier<? extends BeanFactory> application, PrintWriter out, PrintWriter err) {
            this.application = application;
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() throws IOException {
            TerritoryDesk desk = application.get().getBean(TerritoryDesk.class);
            if (file == null) {
                desk.export(out, Ground.EVERYWHERE);
                out.flush();
                return CommandLine.ExitCode.OK;
            }
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                desk.export(writer, Ground.EVERYWHERE);
                return CommandLine.ExitCode.OK;
            } catch (IOException unwritable) {
                err.println("« %s » ne peut pas être écrit. Donnez un chemin où vous pouvez écrire.".formatted(file));
                return REFUSED;
            }
        }
    }
}
