package fr.repere.embedded.launcher;

import fr.repere.embedded.process.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of an application, run beside the stack with its engines, in the caller's folder and terminal. */
final class ForwardedCommand {

    private final Application application;
    private final String command;

    ForwardedCommand(Application application, String command) {
        this.application = application;
        this.command = command;
    }

    /** Runs it to its end; returns its exit code. */
    int run(List<String> arguments) {
        var home = Home.of(System.getenv());
        var addresses = Addresses.read(home)
                .filter(known -> RunFolder.livingOwner(home.run()).isPresent())
                .orElseThrow(
                        () -> LauncherFailure.because(
                                "Repère ne tourne pas, et « " + command
                                        + " » a besoin de ses serveurs : démarrez-le d'abord dans un autre terminal avec « ./repere start »."));
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        line.addAll(application.javaOptions());
        line.addAll(List.of("-jar", application.jar(home).toString(), command));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(addresses.environment(application, Secrets.of(home)));
        // The application itself holds that port; its command serves nothing.
        builder.environment().put("SERVER_PORT", "0");
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not start " + application.title(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
