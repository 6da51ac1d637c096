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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The two engines and the three applications. What does not wait for each other starts at the same time: search-api needs nobody to start
 * (it waits for Elasticsearch to be well), admin needs PostgreSQL, the indexer needs both engines and the schema that admin makes.
 */
final class Stack {

    private static final System.Logger LOG = System.getLogger(Stack.class.getName());
    private static final String DATABASE = "repere";
    private static final Duration STALLED = Duration.ofMinutes(2);

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
        for (var application : Application.values()) {
            application.jar(home);
        }
        addresses.write(home);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = run(this::startPostgres, threads);
            var elasticsearch = run(this::startElasticsearch, threads);
            var search = installing(Application.SEARCH_API, threads).thenAcceptAsync(this::startApplication, threads);
            var admin = installing(Application.ADMIN, threads)
                    .thenAcceptBothAsync(postgres, (installed, ready) -> startApplication(installed), threads);
            var indexer = installing(Application.INDEXER, threads)
                    .thenCombine(elasticsearch, (installed, ready) -> installed)
                    .thenAcceptBothAsync(admin, (installed, ready) -> startApplication(installed), threads);
            awaitAllOrFirstFailure(List.of(elasticsearch, admin, search, indexer));
        }
    }

    /** Shows the bar until what waits in the outbox is indexed; when that stops moving, says so and goes on. */
    void awaitIndexing() {
        var url = addresses.localUrl(Application.INDEXER);
        long left = new IndexingProgress(() -> actuator.metric(url, "repere.outbox.pending"), STALLED).follow();
        if (left > 0) {
            terminal.complain(
                    "L'indexation n'avance plus : il reste " + left + " changements, que la recherche ne montre pas"
                            + " encore. La raison est dans " + home.log(Application.INDEXER.title()) + ".");
        }
    }

    /** Blocks until one of the processes ends, then says which one and why the stack cannot go on. */
    LauncherFailure awaitFirstDeath() {
        var deaths = applications.stream()
                .map(running -> running.process().onExit().thenApply(process -> running.ended()))
                .toList();
        var engines = RunFolder.runningIn(home.run()).stream()
                .filter(Stack::isEngine)
                .flatMap(process -> ProcessHandle.of(process.identity().pid()).stream()
                        .map(handle -> handle.onExit().thenApply(gone -> engineEnded(process))))
                .toList();
        return (LauncherFailure) CompletableFuture.anyOf(
                        Stream.concat(deaths.stream(), engines.stream()).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Ends the applications together, then the engines; nothing starts any more. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        var processes = RunFolder.runningIn(home.run());
        endTogether(processes.stream().filter(process -> !isEngine(process)).toList());
        endTogether(processes.stream().filter(Stack::isEngine).toList());
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

    private void startApplication(InstalledApplication installed) {
        long since = System.nanoTime();
        RunningApplication running;
        synchronized (this) {
            if (stopping) {
                throw LauncherFailure.because("Arrêt demandé pendant le démarrage.");
            }
            running = starter.start(installed, addresses);
            applications.add(running);
        }
        running.awaitHealth(actuator);
        terminal.done(installed.application().title(), since);
    }

    /** Prepares the next start while the user works, at the lowest priority; ends with the stack. */
    void prepareNextStart() {
        Thread.ofVirtual().name("startup caches").start(() -> {
            try {
                for (var application : Application.values()) {
                    var training = train(starter.install(application));
                    if (training.isPresent() && !starter.keep(training.get())) {
                        return;
                    }
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                // A stop in the middle of it, or a full disk: the next start is only as slow as this one.
                LOG.log(System.Logger.Level.DEBUG, "No startup cache", failure);
            }
        });
    }

    private synchronized Optional<ApplicationStarter.Training> train(InstalledApplication installed) {
        return stopping ? Optional.empty() : starter.train(installed, addresses);
    }

    private CompletableFuture<InstalledApplication> installing(Application application, Executor threads) {
        return CompletableFuture.supplyAsync(() -> starter.install(application), threads);
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

    private static boolean isEngine(RecordedProcess process) {
        return process.name().startsWith("postgres") || process.name().startsWith("elasticsearch");
    }
}
