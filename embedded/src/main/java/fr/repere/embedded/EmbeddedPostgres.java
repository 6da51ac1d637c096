package fr.repere.embedded;

import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.FreePort;
import fr.repere.embedded.process.Patience;
import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import fr.repere.embedded.process.StopSignal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A private PostgreSQL with PostGIS: a child process that listens on the loopback address only, asks a generated password and keeps
 * everything in its own folder. It ends with the process that owns its run folder, whatever happens to that process.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 8;
    private static final String NAME = "postgres";

    private final PostgresCluster cluster;
    private final RunFolder runFolder;
    private final boolean ownsRunFolder;
    private final EngineUse use;
    private final Map<String, String> tuning;
    private final int port;
    private RecordedProcess process;

    private EmbeddedPostgres(
            PostgresCluster cluster, RunFolder runFolder, boolean ownsRunFolder, PostgresSettings settings, int port) {
        this.cluster = cluster;
        this.runFolder = runFolder;
        this.ownsRunFolder = ownsRunFolder;
        this.use = settings.use();
        this.tuning = settings.tuning();
        this.port = port;
        this.process = launch();
    }

    /** Starts one that ends with this Java process at the latest. */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        SharedFolder.create(settings.folder());
        var own = RunFolder.ownedByThisProcess(settings.folder().resolve("run"));
        try {
            return start(settings, own, true);
        } catch (RuntimeException failure) {
            own.close();
            throw failure;
        }
    }

    /**
     * Starts one that ends with the owner of the run folder at the latest; the data folder is made at the first start.
     *
     * @throws EngineFailure when PostgreSQL does not start
     * @throws IllegalStateException when the machine has no PostGIS, or the data is of a version that it has no longer
     */
    public static EmbeddedPostgres start(PostgresSettings settings, RunFolder runFolder) {
        return start(settings, runFolder, false);
    }

    private static EmbeddedPostgres start(PostgresSettings settings, RunFolder runFolder, boolean ownsRunFolder) {
        var cluster = PostgresCluster.at(settings.folder(), settings.use());
        int port = settings.port() == 0 ? FreePort.any() : settings.port();
        return new EmbeddedPostgres(cluster, runFolder, ownsRunFolder, settings, port);
    }

    /** The superuser on the database {@code postgres}. */
    public DatabaseAccess superuser() {
        return new DatabaseAccess("127.0.0.1", port, "postgres", PostgresCluster.SUPERUSER, cluster.password());
    }

    /** TCP port of the loopback address. */
    public int port() {
        return port;
    }

    /** The main process, also after it has ended. */
    public ProcessIdentity process() {
        return process.identity();
    }

    /** File that the server's messages go to. */
    public Path log() {
        return cluster.log();
    }

    /** Ends the server properly; its clients are sent away. */
    public void stop() {
        runFolder.end(process);
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        process.kill();
        runFolder.forget(process);
    }

    /** Starts a stopped or killed server again, on the same data and the same port. */
    public void restart() {
        process = launch();
    }

    @Override
    public void close() {
        stop();
        if (ownsRunFolder) {
            runFolder.close();
        }
    }

    private RecordedProcess launch() {
        // After a kill the old server's last children may hold its memory for a moment: PostgreSQL then refuses,
        // rightly.
        for (int attempt = 1; ; attempt++) {
            try {
                return launchOnce();
            } catch (EngineFailure failure) {
                if (attempt == ATTEMPTS || !isPredecessorStillThere(failure)) {
                    throw failure;
                }
                Patience.until(BETWEEN_ATTEMPTS, () -> false);
            }
        }
    }

    private static boolean isPredecessorStillThere(EngineFailure failure) {
        var message = String.valueOf(failure.getMessage());
        return message.contains("\"postmaster.pid\" already exists") || message.contains("is still in use");
    }

    private RecordedProcess launchOnce() {
        var child = new ChildProcess(cluster.user(), command(), Map.of("LC_ALL", "C.UTF-8"), cluster.data(), log());
        var started = child.start();
        var recorded = runFolder.record(NAME, started.pid(), use == EngineUse.TESTS ? StopSignal.QUIT : StopSignal.INT);
        if (!Patience.until(START_LIMIT, () -> !started.isAlive() || answers())) {
            runFolder.end(recorded);
            throw EngineFailure.withLog("PostgreSQL does not answer after " + START_LIMIT.toSeconds() + " s", log());
        }
        if (!started.isAlive()) {
            runFolder.forget(recorded);
            throw EngineFailure.withLog("PostgreSQL ended while starting", log());
        }
        return recorded;
    }

    private boolean answers() {
        try (var connection = superuser().connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of(cluster.program("postgres"), "-D", cluster.data().toString()));
        var settings = cluster.settings(use, port);
        settings.putAll(tuning);
        settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }
}
