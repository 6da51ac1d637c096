package fr.repere.embedded.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs admin's import beside the running stack; its arguments are admin's, unread. */
@Command(
        name = "import",
        description =
                "Importe des fichiers ou des adresses : import GENRE FICHIER… (« import --help » montre les genres).")
final class ImportCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "GENRE FICHIER|URL")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new ForwardedCommand(Application.ADMIN, "import").run(arguments);
    }
}
