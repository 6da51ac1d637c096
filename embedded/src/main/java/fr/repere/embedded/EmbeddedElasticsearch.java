package fr.repere.embedded;

import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import fr.repere.embedded.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A private Elasticsearch of one node: it listens on the loopback address only and keeps everything in its own folder. It ends with the
 * process that owns its run folder, whatever happens to that process.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final String NAME = "elasticsearch";

    private final ElasticsearchNode node;
    private final RunFolder runFolder;
    private final boolean ownsRunFolder;
    private int port;
    private RecordedProcess process;

    private EmbeddedElasticsearch(ElasticsearchNode node, RunFolder runFolder, boolean ownsRunFolder, int port) {
        this.node = node;
        this.runFolder = runFolder;
        this.ownsRunFolder = ownsRunFolder;
        this.port = port;
        this.process = launch();
        this.port = node.httpPort();
    }

    /** Starts one that ends with this Java process at the latest. */
    public static EmbeddedElasticsearch start(ElasticsearchSettings settings) {
        SharedFolder.create(settings.folder());
        var own = RunFolder.ownedByThisProcess(settings.folder().resolve("run"));
        try {
            return new EmbeddedElasticsearch(ElasticsearchNode.at(settings), own, true, settings.port());
        } catch (RuntimeException failure) {
            own.close();
            throw failure;
        }
    }

    /**
     * Starts one that ends with the owner of the run folder at the latest; it answers when this returns.
     *
     * @throws EngineFailure when Elasticsearch does not start
     */
    public static EmbeddedElasticsearch start(ElasticsearchSettings settings, RunFolder runFolder) {
        return new EmbeddedElasticsearch(ElasticsearchNode.at(settings), runFolder, false, settings.port());
    }

    /** Its address, as {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** HTTP port of the loopback address. */
    public int port() {
        return port;
    }

    /** The server's process, also after it has ended. */
    public ProcessIdentity process() {
        return process.identity();
    }

    /** File that the server's messages go to. */
    public Path log() {
        return node.log();
    }

    /** Ends the server properly. */
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

    /** The start command waits until the node answers, writes the server's pid down, and ends. */
    private RecordedProcess launch() {
        node.configure(port);
        var command = List.of(
                node.program(), "--daemonize", "--pidfile", node.pidFile().toString());
        var starter = new ChildProcess(node.user(), command, node.environment(), node.home(), node.startLog()).start();
        var recordedStarter = runFolder.record(NAME + "-starter", starter.pid(), StopSignal.TERM);
        try {
            if (!starter.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw EngineFailure.withLog(
                        "Elasticsearch does not answer after " + START_LIMIT.toSeconds() + " s", log());
            }
            if (starter.exitValue() != 0) {
                var log = Files.exists(log()) ? log() : node.startLog();
                throw EngineFailure.withLog("Elasticsearch ended while starting", log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw EngineFailure.withLog("Interrupted while Elasticsearch was starting", log());
        } finally {
            runFolder.end(recordedStarter);
        }
        // Thrown-away data needs no orderly end, and it is the slow part of a test's last second.
        return runFolder.record(
                NAME, node.serverPid(), node.use() == EngineUse.TESTS ? StopSignal.KILL : StopSignal.TERM);
    }
}
