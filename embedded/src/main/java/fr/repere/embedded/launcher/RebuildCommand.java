package fr.repere.embedded.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the indexer's rebuild beside the running stack. */
@Command(name = "rebuild", description = "Reconstruit l'index à côté de l'ancien, qui sert pendant ce temps.")
final class RebuildCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new ForwardedCommand(Application.INDEXER, "rebuild").run(arguments);
    }
}
