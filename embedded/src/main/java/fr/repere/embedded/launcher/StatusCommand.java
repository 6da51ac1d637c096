package fr.repere.embedded.launcher;

import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows each process: pid, port, health, memory. Its exit code is 0 when all is well, 3 when nothing runs, 1 otherwise. */
@Command(name = "status", description = "Montre chaque processus : numéro, port, santé, mémoire.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;
    private static final int EXPECTED_PROCESSES = 5;
    private static final String ROW = "%-14s %8s %7s  %-12s %8s";

    private final Terminal terminal;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var home = Home.of(System.getenv());
        var processes = RunFolder.runningIn(home.run());
        var owner = RunFolder.livingOwner(home.run());
        var addresses = Addresses.read(home);
        if (processes.isEmpty() && owner.isEmpty() || addresses.isEmpty()) {
            terminal.say("Repère ne tourne pas (données : " + home.data() + "). « ./repere start » le démarre.");
            return NOT_RUNNING;
        }
        terminal.say(String.format(ROW, "processus", "numéro", "port", "santé", "mémoire"));
        var healthy = new ArrayList<Boolean>();
        for (var process : processes) {
            boolean well = isWell(process, addresses.get());
            healthy.add(well);
            terminal.say(row(
                    process.name(), process.identity(), port(process, addresses.get()), well ? "bonne" : "mauvaise"));
        }
        owner.ifPresent(launcher -> terminal.say(row("repere", launcher, Optional.empty(), "bonne")));
        if (owner.isEmpty()) {
            terminal.complain("Le lanceur a été tué ; « ./repere stop » arrête ce qui reste.");
        }
        terminal.say("Journaux : " + home.logs());
        boolean all = healthy.size() >= EXPECTED_PROCESSES && !healthy.contains(false) && owner.isPresent();
        return all ? 0 : 1;
    }

    private static String row(String name, ProcessIdentity process, Optional<Integer> port, String health) {
        var memory = process.residentBytes()
                .map(bytes -> String.format(Locale.FRENCH, "%,d Mo", bytes / 1_048_576))
                .orElse("");
        return String.format(ROW, name, process.pid(), port.map(String::valueOf).orElse(""), health, memory);
    }

    private static Optional<Integer> port(RecordedProcess process, Addresses addresses) {
        return application(process)
                .map(application -> addresses.ports().get(application))
                .or(() -> switch (process.name()) {
                    case "postgres" ->
                        Optional.of(URI.create(addresses.databaseUrl().substring("jdbc:".length()))
                                .getPort());
                    case "elasticsearch" ->
                        Optional.of(URI.create(addresses.elasticsearchUrl()).getPort());
                    default -> Optional.empty();
                });
    }

    private static boolean isWell(RecordedProcess process, Addresses addresses) {
        return application(process)
                .map(application -> new Actuator().isUp(addresses.localUrl(application)))
                .orElse(process.identity().isRunning());
    }

    private static Optional<Application> application(RecordedProcess process) {
        return Arrays.stream(Application.values())
                .filter(application -> application.title().equals(process.name()))
                .findFirst();
    }
}
