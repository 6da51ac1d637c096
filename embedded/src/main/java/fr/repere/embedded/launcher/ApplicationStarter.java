package fr.repere.embedded.launcher;

import fr.repere.embedded.JavaHome;
import fr.repere.embedded.process.ChildProcess;
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
import java.util.HashMap;
import java.util.List;

/** Starts applications under an unprivileged user, each with a log, a working folder and temporary files of its own. */
final class ApplicationStarter {

    private final Home home;
    private final RunFolder runFolder;
    private final Secrets secrets;
    private final RunAs user = RunAs.unprivileged("nobody");

    ApplicationStarter(Home home, RunFolder runFolder, Secrets secrets) {
        this.home = home;
        this.runFolder = runFolder;
        this.secrets = secrets;
    }

    RunningApplication start(Application application, Addresses addresses) {
        var work = home.data().resolve("work").resolve(application.title());
        var temporary = work.resolve("tmp");
        SharedFolder.delete(temporary);
        SharedFolder.create(temporary);
        user.own(work);
        var command = new ArrayList<>(List.of(java().toString()));
        command.addAll(application.javaOptions());
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary, "-jar", jar(application).toString()));
        var environment = new HashMap<>(addresses.environment(application, secrets));
        var log = freshLog(application);
        var process = new ChildProcess(user, command, environment, work, log).start();
        var recorded = runFolder.record(application.title(), process.pid(), StopSignal.TERM);
        return new RunningApplication(application, process, recorded, addresses.localUrl(application), log);
    }

    private Path java() {
        return JavaHome.readableBy(user, home.data()).resolve("bin/java");
    }

    /** The jar, copied into the data folder: a build while the stack runs must not pull it away under the application. */
    private Path jar(Application application) {
        var built = application.jar(home);
        var copy = home.data().resolve("applications").resolve(application.title() + ".jar");
        try {
            SharedFolder.create(home.data().resolve("applications"));
            Files.copy(built, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not copy " + built + " to " + copy, refused);
        }
    }

    private Path freshLog(Application application) {
        var log = home.log(application.title());
        try {
            if (Files.exists(log)) {
                Files.move(log, home.log(application.title() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not put " + log + " aside", refused);
        }
    }
}
