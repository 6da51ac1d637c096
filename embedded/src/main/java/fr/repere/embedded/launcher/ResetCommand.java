package fr.repere.embedded.launcher;

import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes all data, once asked and answered. */
@Command(name = "reset", description = "Efface toutes les données : le prochain démarrage repart de zéro.")
final class ResetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--yes", description = "Ne demande pas de confirmation.")
    private boolean yes;

    ResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var home = Home.of(System.getenv());
        if (!Files.exists(home.data())) {
            terminal.say("Il n'y a pas de données dans " + home.data() + ".");
            return 0;
        }
        if (!home.isOurs()) {
            throw LauncherFailure.because(home.data() + " n'a pas été créé par Repère : je n'y efface rien.");
        }
        if (RunFolder.livingOwner(home.run()).isPresent()) {
            throw LauncherFailure.because("Repère tourne : arrêtez-le d'abord avec « ./repere stop ».");
        }
        if (!yes && !confirmed(home)) {
            terminal.say("Rien n'est effacé.");
            return 1;
        }
        RunFolder.endAllIn(home.run());
        SharedFolder.delete(home.data());
        terminal.say("Les données sont effacées.");
        return 0;
    }

    private boolean confirmed(Home home) {
        terminal.say("Effacer toutes les données de " + home.data() + " ? Répondez « oui » pour confirmer :");
        // Not closed: it would close this program's own input.
        @SuppressWarnings("resource")
        var answers = new Scanner(System.in);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.FRENCH).equals("oui");
    }
}
