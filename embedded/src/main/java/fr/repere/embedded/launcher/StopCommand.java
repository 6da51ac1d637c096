package fr.repere.embedded.launcher;

import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.StopSignal;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends a stack started in another terminal, or what a killed one left. */
@Command(name = "stop", description = "Arrête tout, depuis un autre terminal ou après un démarrage tué.")
final class StopCommand implements Callable<Integer> {

    /** The engines close their files within seconds; after that long something is wrong. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Terminal terminal;

    StopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var home = Home.of(System.getenv());
        var owner = RunFolder.livingOwner(home.run());
        var left = RunFolder.runningIn(home.run());
        if (owner.isEmpty() && left.isEmpty()) {
            terminal.say("Repère ne tourne pas.");
            return 0;
        }
        owner.ifPresent(StopCommand::end);
        RunFolder.endAllIn(home.run());
        terminal.say("Repère est arrêté.");
        return 0;
    }

    private static void end(ProcessIdentity owner) {
        new RecordedProcess("repere", owner, StopSignal.TERM).end(LIMIT);
    }
}
