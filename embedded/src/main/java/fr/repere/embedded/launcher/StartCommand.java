package fr.repere.embedded.launcher;

import fr.repere.embedded.EngineFailure;
import fr.repere.embedded.process.RunFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts everything, watches it, and ends with it. */
@Command(name = "start", description = "Démarre tout, affiche les adresses, et arrête tout sur Ctrl-C.")
final class StartCommand implements Callable<Integer> {

    private final Terminal terminal;

    StartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var settings = StackSettings.of(System.getenv());
        var home = Home.of(System.getenv()).prepare();
        long since = System.nanoTime();
        try (var lock = FileChannel.open(
                        home.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.tryLock()) {
            if (held == null || RunFolder.livingOwner(home.run()).isPresent()) {
                throw alreadyRunning(home);
            }
            if (!RunFolder.runningIn(home.run()).isEmpty()) {
                terminal.say("Un démarrage précédent a été tué : j'arrête d'abord ce qu'il a laissé.");
            }
            // Ends the leftovers before the ports are looked at: they may hold them.
            try (var runFolder = RunFolder.ownedByThisProcess(home.run())) {
                settings.checkPortsAreFree();
                return run(new Stack(home, settings, runFolder, terminal), home, terminal, since);
            }
        }
    }

    private int run(Stack stack, Home home, Terminal terminal, long since) {
        var hook = new Thread(() -> {
            terminal.say("Arrêt…");
            stack.stop();
            terminal.say("Tout est arrêté.");
        });
        Runtime.getRuntime().addShutdownHook(hook);
        terminal.say("Repère démarre (données : " + home.data() + ")");
        try {
            stack.start();
            stack.awaitIndexing();
            new Welcome(stack.addresses(), home).show(terminal, since);
            stack.prepareNextStart();
            throw stack.awaitFirstDeath();
        } catch (LauncherFailure | EngineFailure failure) {
            if (!Runtime.getRuntime().removeShutdownHook(hook)) {
                return 1;
            }
            terminal.complain(String.valueOf(failure.getMessage()));
            terminal.complain("J'arrête le reste. Journaux : " + home.logs());
            stack.stop();
            return 1;
        } catch (IllegalStateException alreadyStopping) {
            // The hook cannot be removed once Ctrl-C has started it: it does the rest.
            return 1;
        }
    }

    private static LauncherFailure alreadyRunning(Home home) {
        var owner = RunFolder.livingOwner(home.run())
                .map(process -> " (processus " + process.pid() + ")")
                .orElse("");
        return LauncherFailure.because("Repère tourne déjà" + owner + " avec les données de " + home.data()
                + ". « ./repere status » le montre, « ./repere stop » l'arrête.");
    }
}
