package fr.repere.admin.importing;

import fr.repere.geodata.importing.run.ImportSources;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import KIND FILE…}: each kind is a subcommand. The application behind is started only when one of them needs it. */
@Command(
        name = "import",
        description = "Importe des données dans Repère, en une transaction : tout ou rien.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "TYPE",
        subcommands = {})
public final class ImportCommand implements Runnable {

    private final Supplier<? extends BeanFactory> application;

    @Spec
    private @Nullable CommandSpec spec;

    private ImportCommand(Supplier<? extends BeanFactory> application) {
        this.application = application;
    }

    /**
     * Runs what was typed.
     *
     * @param application starts the application without its web server
     * @param args what follows {@code import}
     * @return 0 when it was done, 1 when it was refused, 2 when it was not understood
     */
    public static int run(
            Supplier<? extends BeanFactory> application, PrintWriter out, PrintWriter err, String... args) {
        ImportCommand command = new ImportCommand(application);
        CommandLine line = new CommandLine(command);
        ImportSources.kinds().forEach(kind -> line.addSubcommand(kind, new FichesImport(kind, command)));
        line.addSubcommand("boundaries", new BoundariesImport(command));
        line.addSubcommand("points", new PointsImport(command));
        line.addSubcommand("territories", new TerritoriesImport(command));
        return line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr().println(explain(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Il manque le type de données à importer.");
        }
    }

    /** A bean of the application, which is started now if it was not. */
    <T> T bean(Class<T> type) {
        return application.get().getBean(type);
    }

    private static String explain(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
