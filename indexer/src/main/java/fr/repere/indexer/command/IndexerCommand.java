package fr.repere.indexer.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole; what it can do is in its subcommands. */
@Command(
        name = "indexer",
        description = "Porte les fiches de PostGIS vers Elasticsearch. Sans commande : démarre l'application.",
        synopsisSubcommandLabel = "COMMANDE",
        mixinStandardHelpOptions = true,
        subcommands = RebuildCommand.class)
final class IndexerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
