package fr.repere.endtoend.benchmark;

import fr.repere.endtoend.App;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run about what is asked of whole territories: coverage, white zones, maps and exports. */
final class CoverageBenchmark {

    private static final String WHITE = "/api/v1/coverage/white-zones?by=departement";
    private static final List<String> COLD = List.of("status=refugie", "age=25", "price=free", "level=A1");

    private final Path root;
    private final Path folder;
    private final int fiches;
    private final CoveragePlan plan;
    private final Consumer<String> tell;

    /**
     * @param folder where the data of this run lies; filled when it is not yet
     * @param tell takes a line about how far it is
     */
    CoverageBenchmark(Path root, Path folder, int fiches, CoveragePlan plan, Consumer<String> tell) {
        this.root = root;
        this.folder = folder;
        this.fiches = fiches;
        this.plan = plan;
        this.tell = tell;
    }

    CoverageResult run() throws SQLException {
        try (Machines machines = Machines.start(folder, fiches)) {
            Filling.of(folder, machines, fiches, true, root, tell);
            Filling.counted(folder, machines, fiches, root);
            try (App search = machines.startSearch();
                    HttpExchange http = new HttpExchange()) {
                return measure(machines, search, http);
            }
        }
    }

    private CoverageResult measure(Machines machines, App search, HttpExchange http) {
        String loadBefore = Environment.load();
        Map<String, Double> cold = cold(search, http);
        tell.accept("cold: " + cold);
        CoverageProduct ours = new CoverageProduct(search.url());
        CoverageMeasurement measurement = new CoverageMeasurement(
                List.of(
                        ours,
                        new CoverageRaw(machines.elasticsearchUrl(), Machines.FICHES),
                        new CoverageSql(machines.baseline())),
                cpu(machines, search));
        CoverageQuestions questions =
                new CoverageQuestions(KnownFilters.of(new ProductTarget(search.url()), Load.shapes(), new TreeSet<>()));
        Map<String, Integer> agreement = measurement.agreement(questions.next(plan.agreements()));
        tell.accept("the same sums: " + agreement);
        measurement.warm(questions.next(plan.warmUps()));
        for (int round = 0; round < plan.rounds(); round++) {
            measurement.round(round, questions.next(plan.questionsPerRound()));
            tell.accept("first time: " + measurement.first() + ", repeated: " + measurement.repeated());
        }
        CoverageResult.WhiteZones whiteZones = whiteZones(search, http);
        tell.accept("white zones: " + whiteZones);
        CoverageResult.Pictures pictures = pictures(search, http, questions);
        tell.accept("pictures: " + pictures);
        List<CoverageResult.Export> exports =
                new ExportMeasurement(search.url(), machines.elasticsearchUrl(), search.process()).run(plan.exports());
        tell.accept("exports: " + exports);
        return new CoverageResult(
                fiches,
                LocalDate.now(ZoneOffset.UTC).toString(),
                Environment.commit(root),
                plan.isQuick(),
                Environment.machine(machines),
                List.of(loadBefore, Environment.load()),
                cold,
                measurement.first(),
                measurement.repeated(),
                measurement.cpuPerQuestion(),
                agreement,
                exports,
                whiteZones,
                pictures);
    }

    /** The very first questions after a start: what the first visitor waits for. */
    private static Map<String, Double> cold(App search, HttpExchange http) {
        Map<String, Double> milliseconds = new LinkedHashMap<>();
        for (String filter : COLD) {
            String address = "/api/v1/coverage?by=departement&" + filter;
            milliseconds.put(
                    address, Latencies.of(timed(search, http, List.of(address))).p50());
        }
        return milliseconds;
    }

    private static Supplier<Map<String, Double>> cpu(Machines machines, App search) {
        return () -> {
            Map<String, Double> seconds = new LinkedHashMap<>();
            seconds.put("search-api", Cpu.seconds(search.process()));
            seconds.put("elasticsearch", Cpu.seconds(machines.elasticsearchProcess()));
            seconds.put("postgresql", Cpu.seconds(machines.postgresProcess()));
            return seconds;
        };
    }

    /** Questions that match every place, each in other words: all fiches were published before these days. */
    private CoverageResult.WhiteZones whiteZones(App search, HttpExchange http) {
        List<String> questions = IntStream.range(0, plan.pictures() + 3)
                .mapToObj(day ->
                        WHITE + "&publishedUntil=" + LocalDate.of(2030, 1, 1).plusDays(day))
                .toList();
        timed(search, http, questions.subList(0, 3));
        List<String> measured = questions.subList(3, questions.size());
        List<Long> first = timed(search, http, measured);
        List<Long> kept = timed(
                search,
                http,
                measured.stream().map(address -> address + "&distance=5km").toList());
        JsonNode answer = JsonMapper.shared().readTree(http.get(search.url() + measured.getLast()));
        return new CoverageResult.WhiteZones(
                answer.at("/total/communes").asLong(),
                answer.path("places").asLong(),
                Latencies.of(first),
                Latencies.of(kept));
    }

    private CoverageResult.Pictures pictures(App search, HttpExchange http, CoverageQuestions questions) {
        List<String> maps = questions.next(plan.pictures() + 3).stream()
                .map(question -> "/api/v1/coverage.png?width=1600" + CoverageProduct.parameters(question))
                .toList();
        timed(search, http, maps.subList(0, 3));
        List<String> measured = maps.subList(3, maps.size());
        return new CoverageResult.Pictures(
                Latencies.of(timed(search, http, measured)), Latencies.of(timed(search, http, measured)));
    }

    private static List<Long> timed(App search, HttpExchange http, List<String> addresses) {
        return CoverageMeasurement.timed(addresses, address -> http.get(search.url() + address));
    }
}
