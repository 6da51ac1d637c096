package fr.repere.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the three applications, run from its jar as a process of its own. */
public final class App implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("repere.root", "../.."));
    /** Quick to start, little memory: what a test wants. */
    private static final List<String> FOR_TESTS = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final String name;
    private final int port;
    private final List<String> javaOptions;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    private App(String name, int port, List<String> javaOptions, Map<String, String> environment, Path logs) {
        this.name = name;
        this.port = port;
        this.javaOptions = javaOptions;
        this.environment = environment;
        this.log = logs.resolve(name + ".log");
        this.process = launch(name, javaOptions, List.of(), environment, log);
    }

    static App start(String name, int port, Map<String, String> environment, Path logs) {
        return start(name, port, FOR_TESTS, environment, logs);
    }

    /** Starts an application with options of its own for its Java, and waits until it answers. */
    public static App start(
            String name, int port, List<String> javaOptions, Map<String, String> environment, Path logs) {
        App app = new App(name, port, javaOptions, environment, logs);
        // A run that is told to end in the middle must leave no application behind.
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        try {
            app.awaitHealthy();
        } catch (RuntimeException failure) {
            app.close();
            throw failure;
        }
        return app;
    }

    /** Runs a command of an application to its end and returns its exit code. */
    static int run(String name, List<String> arguments, Map<String, String> environment, Path log) {
        try {
            return launch(name, FOR_TESTS, arguments, environment, log).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(
            String name, List<String> javaOptions, List<String> arguments, Map<String, String> environment, Path log) {
        Path jar = ROOT.resolve(name).resolve("target").resolve(name + ".jar");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Its process, to measure what it uses. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    void awaitHealthy() {
        await(name + " is ready, see " + log)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !process.isAlive() || isHealthy());
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended while starting, see " + log);
        }
    }

    private boolean isHealthy() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the process as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void restart() {
        process = launch(name, javaOptions, List.of(), environment, log);
        awaitHealthy();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
