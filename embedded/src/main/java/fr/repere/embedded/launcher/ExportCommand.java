package fr.repere.embedded.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs admin's export beside the running stack; its arguments are admin's, unread. */
@Command(name = "export", description = "Écrit ce que l'administration tient : export territories [FICHIER.csv].")
final class ExportCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "GENRE FICHIER")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new ForwardedCommand(Application.ADMIN, "export").run(arguments);
    }
}
