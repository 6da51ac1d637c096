package fr.repere.endtoend.benchmark;

import fr.repere.endtoend.App;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One run for one number of fiches: starts all, fills, compares, warms, measures. */
final class SearchBenchmark {

    private static final long LOAD_SEED = 4_242;
    private static final int SLOWEST = 15;

    private final Path root;
    private final Path folder;
    private final int fiches;
    private final boolean withSql;
    private final Plan plan;
    private final Consumer<String> tell;

    /**
     * @param folder where the data of this run lies; filled when it is not yet
     * @param tell takes a line about how far it is
     */
    SearchBenchmark(Path root, Path folder, int fiches, boolean withSql, Plan plan, Consumer<String> tell) {
        this.root = root;
        this.folder = folder;
        this.fiches = fiches;
        this.withSql = withSql;
        this.plan = plan;
        this.tell = tell;
    }

    /** Fills, unless that was done before. */
    void fill() throws SQLException {
        try (Machines machines = Machines.start(folder, fiches)) {
            Filling.of(folder, machines, fiches, withSql, root, tell);
        }
    }

    Result run() throws SQLException {
        try (Machines machines = Machines.start(folder, fiches)) {
            tell.accept("engines started");
            Filling filling = Filling.of(folder, machines, fiches, withSql, root, tell);
            try (App search = machines.startSearch()) {
                return measure(machines, search, filling);
            }
        }
    }

    private Result measure(Machines machines, App search, Filling filling) throws SQLException {
        ProductTarget ours = new ProductTarget(search.url());
        List<Target> targets =
                new ArrayList<>(List.of(ours, new RawTarget(machines.elasticsearchUrl(), Machines.FICHES)));
        if (withSql) {
            targets.add(new SqlTarget(machines.baseline()));
        }
        Country country = Country.read(machines.product());
        TreeSet<String> refused = new TreeSet<>();
        List<Request.Shape> shapes = KnownFilters.of(ours, Load.shapes(), refused);
        if (!refused.isEmpty()) {
            tell.accept("the endpoint does not know: " + refused);
        }
        Load load = new Load(country, shapes, LOAD_SEED);
        Agreement agreement = Agreement.of(targets, load.next(plan.agreements()));
        tell.accept("same number of results: filters %.3f, words %s"
                .formatted(agreement.filtersAlike(), agreement.wordsAlike()));
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        processes.put("search-api", search.process());
        processes.put("elasticsearch", machines.elasticsearchProcess());
        processes.put("postgresql", machines.postgresProcess());
        processes.put("load", ProcessHandle.current());
        Measurement measurement = new Measurement(targets, plan, load, () -> {
            Map<String, Double> seconds = new LinkedHashMap<>();
            // The load started the others: its own children are not its own time.
            processes.forEach(
                    (name, process) -> seconds.put(name, name.equals("load") ? Cpu.own() : Cpu.seconds(process)));
            return seconds;
        });
        Map<String, Double> warmUp = new LinkedHashMap<>();
        for (Target target : targets.reversed()) {
            warmUp.put(target.name(), measurement.warm(target));
        }
        tell.accept("warm: " + warmUp);
        Map<String, Result.Alone> alone = measurement.alone();
        alone.forEach((name, one) -> tell.accept(name + " alone: " + one.latencies()));
        List<Result.ShapeTimes> slowest = slowest(shapes, measurement.byShape());
        Map<String, Result.Crowd> crowd = measurement.crowd();
        crowd.forEach((name, one) -> tell.accept(name + " with eight clients: " + one.throughput() + "/s"));
        Map<String, Latencies> home = measurement.home();
        tell.accept("home page: " + home);
        Map<String, Long> memory = new LinkedHashMap<>();
        processes.forEach((name, process) -> memory.put(name, Environment.residentMegabytes(process)));
        Latencies edits;
        try (App indexer = machines.startIndexer()) {
            tell.accept("indexer started as process " + indexer.process().pid());
            edits = new EditJourney(machines.product(), ours, load.next(1_000)).run(plan.edits());
        }
        tell.accept("from edit to found, under load: " + edits);
        return new Result(
                fiches,
                LocalDate.now(ZoneOffset.UTC).toString(),
                Environment.commit(root),
                plan.isQuick(),
                Environment.machine(machines),
                filling,
                List.copyOf(refused),
                agreement,
                warmUp,
                alone,
                crowd,
                home,
                measurement.repetition(),
                edits,
                slowest,
                memory);
    }

    private static List<Result.ShapeTimes> slowest(
            List<Request.Shape> shapes, Map<String, Map<Integer, List<Long>>> byShape) {
        List<Result.ShapeTimes> times = new ArrayList<>();
        for (Request.Shape shape : shapes) {
            Map<String, Double> p50 = new LinkedHashMap<>();
            byShape.forEach((target, nanos) -> p50.put(
                    target,
                    Latencies.of(nanos.getOrDefault(shape.number(), List.of())).p50()));
            int count = byShape.get("repere")
                    .getOrDefault(shape.number(), List.of())
                    .size();
            if (count > 0) {
                times.add(new Result.ShapeTimes(shape.shown(), count, p50));
            }
        }
        times.sort(Comparator.comparing((Result.ShapeTimes shape) -> shape.p50().getOrDefault("repere", 0.0))
                .reversed());
        return List.copyOf(times.subList(0, Math.min(SLOWEST, times.size())));
    }
}
