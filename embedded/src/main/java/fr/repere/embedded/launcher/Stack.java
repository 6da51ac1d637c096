package fr.repere.embedded.launcher;

import fr.repere.embedded.DatabaseAccess;
import fr.repere.embedded.ElasticsearchSettings;
import fr.repere.embedded.EmbeddedElasticsearch;
import fr.repere.embedded.EmbeddedPostgres;
import fr.repere.embedded.PostgresSettings;
import fr.repere.embedded.RepereDatabase;
import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.FreePort;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The two engines and the three applications. What does not wait for each other starts at the same time: admin needs only PostgreSQL,
 * search-api only Elasticsearch, the indexer needs both and the schema that admin makes.
 */
final class Stack {

    private static final String DATABASE = "repere";

    private final Home home;
    private final RunFolder runFolder;
    private final Terminal terminal;
    private final Secrets secrets;
    private final Addresses addresses;
    private final DatabaseAccess database;
    private final int elasticsearchPort = FreePort.any();
    private final ApplicationStarter starter;
    private final Actuator actuator = new Actuator();
    private final List<RunningApplication> applications = new CopyOnWriteArrayList<>();
    private boolean stopping;

    Stack(Home home, StackSettings settings, RunFolder runFolder, Terminal terminal) {
        this.home = home;
        this.runFolder = runFolder;
        this.terminal = terminal;
        this.secrets = Secrets.of(home);
        this.database =
                new DatabaseAccess("127.0.0.1", FreePort.any(), DATABASE, RepereDatabase.ADMIN, secrets.admin());
        var ports = Map.of(
                Application.SEARCH_API, settings.searchPort(),
                Application.ADMIN, settings.adminPort(),
                Application.INDEXER, FreePort.any());
        this.addresses =
                new Addresses(database.jdbcUrl(), "http://127.0.0.1:" + elasticsearchPort, ports, settings.address());
        this.starter = new ApplicationStarter(home, runFolder, secrets);
    }

    Addresses addresses() {
        return addresses;
    }

    /** Starts everything and returns when every application answers that it is well. */
    void start() {
        addresses.write(home);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = run(this::startPostgres, threads);
            var elasticsearch = run(this::startElasticsearch, threads);
            var admin = postgres.thenRunAsync(() -> startApplication(Application.ADMIN), threads);
            var search = elasticsearch.thenRunAsync(() -> startApplication(Application.SEARCH_API), threads);
            var indexer = admin.runAfterBothAsync(elasticsearch, () -> startApplication(Application.INDEXER), threads);
            awaitAllOrFirstFailure(List.of(admin, search, indexer));
        }
    }

    /** Shows the bar until what waits in the outbox is indexed. */
    long awaitIndexing() {
        var url = addresses.localUrl(Application.INDEXER);
        return new IndexingProgress(() -> actuator.metric(url, "repere.outbox.pending")).follow();
    }

    /** Blocks until one of the processes ends, then says which one and why the stack cannot go on. */
    LauncherFailure awaitFirstDeath() {
        var deaths = applications.stream()
                .map(running -> running.process().onExit().thenApply(process -> running.ended()))
                .toList();
        var engines = RunFolder.runningIn(home.run()).stream()
                .filter(process -> !isApplication(process))
                .flatMap(process -> ProcessHandle.of(process.identity().pid()).stream()
                        .map(handle -> handle.onExit().thenApply(gone -> engineEnded(process))))
                .toList();
        return (LauncherFailure)
                CompletableFuture.anyOf(java.util.stream.Stream.concat(deaths.stream(), engines.stream())
                                .toArray(CompletableFuture[]::new))
                        .join();
    }

    /** Ends the applications together, then the engines; nothing starts any more. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        var processes = RunFolder.runningIn(home.run());
        endTogether(processes.stream().filter(Stack::isApplication).toList());
        endTogether(
                processes.stream().filter(process -> !isApplication(process)).toList());
    }

    private void endTogether(List<RecordedProcess> processes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> threads.execute(() -> runFolder.end(process)));
        }
    }

    private void startPostgres() {
        long since = System.nanoTime();
        var settings = PostgresSettings.real(home.postgres()).onPort(database.port());
        var postgres = EmbeddedPostgres.start(settings, runFolder);
        try {
            RepereDatabase.createRoles(postgres.superuser(), secrets.admin(), secrets.indexer());
            RepereDatabase.create(postgres.superuser(), DATABASE);
        } catch (SQLException refused) {
            throw new IllegalStateException("The database could not be made", refused);
        }
        terminal.done("PostgreSQL et PostGIS", since);
    }

    private void startElasticsearch() {
        long since = System.nanoTime();
        EmbeddedElasticsearch.start(
                ElasticsearchSettings.real(home.elasticsearch()).onPort(elasticsearchPort), runFolder);
        terminal.done("Elasticsearch", since);
    }

    private void startApplication(Application application) {
        long since = System.nanoTime();
        RunningApplication running;
        synchronized (this) {
            if (stopping) {
                throw LauncherFailure.because("Arrêt demandé pendant le démarrage.");
            }
            running = starter.start(application, addresses);
            applications.add(running);
        }
        running.awaitHealth(actuator);
        terminal.done(application.title(), since);
    }

    private static CompletableFuture<Void> run(Runnable task, Executor threads) {
        return CompletableFuture.runAsync(task, threads);
    }

    /** The first failure stops the wait at once: the others would only wait for what will never come. */
    private void awaitAllOrFirstFailure(List<CompletableFuture<Void>> tasks) {
        var failure = new CompletableFuture<Void>();
        for (var task : tasks) {
            task.exceptionally(thrown -> {
                failure.completeExceptionally(thrown);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException wrapped) {
            // Ends what the other tasks wait for, so that they end too.
            stop();
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }

    private LauncherFailure engineEnded(RecordedProcess process) {
        var log = process.name().equals("postgres")
                ? home.postgres().resolve("postgres.log")
                : home.elasticsearch().resolve("logs/elasticsearch.log");
        return LauncherFailure.because(
                process.name() + " s'est arrêté. Fin de son journal (" + log + ") :\n" + ChildProcess.tail(log, 20));
    }

    private static boolean isApplication(RecordedProcess process) {
        return Arrays.stream(Application.values())
                .anyMatch(application -> application.title().equals(process.name()));
    }
}
