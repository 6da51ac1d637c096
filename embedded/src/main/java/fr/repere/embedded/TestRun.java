package fr.repere.embedded;

import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of the tests: the Maven process when there is one above us, else this very process (an editor's run). Its folder, found by every
 * module's Java process, tells where the servers are; the guard of its run folder ends them and deletes it when the run is over.
 *
 * @param owner the process whose end is the end of the run
 * @param folder the run's folder
 */
record TestRun(ProcessIdentity owner, Path folder) {

    static TestRun current() {
        var owner = maven().flatMap(ProcessIdentity::ofRunning).orElseGet(ProcessIdentity::self);
        var name = "repere-tests-" + owner.pid() + "-" + owner.startTicks();
        return new TestRun(owner, Path.of(System.getProperty("java.io.tmpdir"), name));
    }

    /** Starts the servers, or finds those that another module started; one Java process at a time. */
    TestAddresses addresses() {
        SharedFolder.create(folder);
        try (var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assert held.isValid();
            var file = folder.resolve("addresses.properties");
            var known = TestAddresses.read(file);
            if (known.isPresent()) {
                return known.get();
            }
            // Not closed: the servers outlive this Java process, and the guard set by this call ends them with the run.
            var run = RunFolder.ownedBy(folder.resolve("run"), owner, Optional.of(folder));
            var containers = new DockerServers(folder).startIfPossible();
            var addresses = containers.orElseGet(() -> startEmbedded(run));
            addresses.prepare();
            if (containers.isEmpty() || DockerServers.outliveThisProcess()) {
                addresses.write(file);
            }
            return addresses;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The servers of the tests could not be prepared in " + folder, failure);
        }
    }

    private TestAddresses startEmbedded(RunFolder run) {
        var postgres = EmbeddedPostgres.start(PostgresSettings.tests(folder.resolve("postgres")), run);
        var elasticsearch =
                EmbeddedElasticsearch.start(ElasticsearchSettings.tests(folder.resolve("elasticsearch")), run);
        return new TestAddresses(postgres.superuser(), elasticsearch.url());
    }

    private static Optional<Long> maven() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .map(ProcessHandle::pid)
                .filter(TestRun::isMaven)
                .findFirst();
    }

    private static boolean isMaven(long pid) {
        try {
            var command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return command.contains("org.codehaus.plexus.classworlds.launcher.Launcher")
                    || command.contains("org.mvndaemon.mvnd");
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }
}
