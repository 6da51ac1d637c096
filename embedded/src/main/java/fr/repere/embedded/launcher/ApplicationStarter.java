package fr.repere.embedded.launcher;

import fr.repere.embedded.JavaHome;
import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import fr.repere.embedded.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts applications under an unprivileged user, each with a log, a working folder and temporary files of its own. Once the stack is up it
 * trains a startup cache for each (Java's ahead-of-time cache): the next start then takes a third of the time.
 */
final class ApplicationStarter {

    private static final List<String> IDLY = List.of("nice", "-n", "19");

    private final Home home;
    private final RunFolder runFolder;
    private final Secrets secrets;
    private final RunAs user = RunAs.unprivileged("nobody");
    private final Path java;

    ApplicationStarter(Home home, RunFolder runFolder, Secrets secrets) {
        this.home = home;
        this.runFolder = runFolder;
        this.secrets = secrets;
        this.java = JavaHome.readableBy(user, home.data()).resolve("bin/java");
    }

    /** Lays the application out in the data folder when its build is new; may take a second. */
    InstalledApplication install(Application application) {
        return InstalledApplication.of(application, home, java);
    }

    RunningApplication start(InstalledApplication installed, Addresses addresses) {
        var application = installed.application();
        var work = home.data().resolve("work").resolve(application.title());
        SharedFolder.delete(work.resolve("tmp"));
        SharedFolder.create(work.resolve("tmp"));
        user.own(work);
        var cache = cache(installed);
        var options = Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error") : List.<String>of();
        var log = freshLog(application);
        var process = child(installed, List.of(), options, addresses, log).start();
        var recorded = runFolder.record(application.title(), process.pid(), StopSignal.TERM);
        return new RunningApplication(application, process, recorded, addresses.localUrl(application), log);
    }

    /**
     * Starts the application a second time, idly and only up to the point where it would serve, to record what a start needs; nothing when
     * that was done before or cannot be done.
     */
    Optional<Training> train(InstalledApplication installed, Addresses addresses) {
        var cache = cache(installed);
        if (!installed.isLaidOut() || Files.exists(cache)) {
            return Optional.empty();
        }
        var partial = cache.resolveSibling("training.aot");
        var options = List.of("-XX:AOTCacheOutput=" + partial, "-Dspring.context.exit=onRefresh");
        var name = "training-" + installed.application().title();
        var process = child(installed, IDLY, options, addresses, home.log(name)).start();
        return Optional.of(
                new Training(process, runFolder.record(name, process.pid(), StopSignal.KILL), partial, cache));
    }

    /** Waits for the end of a training and keeps its cache; false when it failed or was stopped. */
    boolean keep(Training training) throws InterruptedException {
        boolean trained = training.process().waitFor() == 0 && Files.exists(training.partial());
        runFolder.forget(training.recorded());
        if (trained) {
            move(training.partial(), training.cache());
        }
        return trained;
    }

    /** A training under way: its process, the file that it writes, and the name that the file gets when it is whole. */
    record Training(Process process, RecordedProcess recorded, Path partial, Path cache) {}

    private ChildProcess child(
            InstalledApplication installed, List<String> prefix, List<String> options, Addresses addresses, Path log) {
        var work = home.data().resolve("work").resolve(installed.application().title());
        var command = new ArrayList<>(prefix);
        command.add(java.toString());
        command.addAll(installed.application().javaOptions());
        command.addAll(options);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + work.resolve("tmp"),
                "-jar",
                installed.jar().toString()));
        return new ChildProcess(
                user, command, Map.copyOf(addresses.environment(installed.application(), secrets)), work, log);
    }

    /** In the working folder, which the application's user may write; only that user's processes ever read it. */
    private Path cache(InstalledApplication installed) {
        return home.data()
                .resolve("work")
                .resolve(installed.application().title())
                .resolve(installed.folder().getFileName() + ".aot");
    }

    private Path freshLog(Application application) {
        var log = home.log(application.title());
        if (Files.exists(log)) {
            move(log, home.log(application.title() + ".previous"));
        }
        return log;
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not move " + from + " to " + to, refused);
        }
    }
}
