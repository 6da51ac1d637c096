package fr.repere.embedded.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs admin's accounts beside the running stack; its arguments are admin's, unread. */
@Command(name = "account", description = "Ouvre un compte et lui donne des droits : account ADRESSE [--role DROIT].")
final class AccountCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ADRESSE")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return new ForwardedCommand(Application.ADMIN, "account").run(arguments);
    }
}
