package fr.repere.embedded.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Entry point: one command per verb of {@code ./repere}. */
@Command(name = "./repere", description = "Repère sur cette machine.", synopsisSubcommandLabel = "COMMANDE")
public final class Launcher {

    private Launcher() {}

    /** Runs the command and exits with its code: 0 when all went well, 1 when it did not, 2 for a wrong command line. */
    public static void main(String[] arguments) {
        // Whatever the terminal's locale: the messages are French and have accents.
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, errors).execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter errors) {
        var terminal = new Terminal(out, errors);
        IExecutionExceptionHandler sentences = (failure, command, parsed) -> {
            terminal.complain(
                    failure instanceof LauncherFailure ? String.valueOf(failure.getMessage()) : unexpected(failure));
            return 1;
        };
        return new CommandLine(new Launcher())
                .addSubcommand(new StartCommand(terminal))
                .addSubcommand(new StopCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new ResetCommand(terminal))
                .addSubcommand(forwarded(new ImportCommand()))
                .addSubcommand(forwarded(new ExportCommand()))
                .addSubcommand(forwarded(new AccountCommand()))
                .addSubcommand(forwarded(new RebuildCommand()))
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler(sentences);
    }

    /** A command whose options belong to the application that it is forwarded to. */
    private static CommandLine forwarded(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    private static String unexpected(Exception failure) {
        var cause = failure.getCause();
        return "Cela n'a pas marché : " + failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
