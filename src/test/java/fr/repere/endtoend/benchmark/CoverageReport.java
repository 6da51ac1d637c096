package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report in a folder: {@code coverage-N.json}, and {@code coverage.md} of all sizes that lie there. */
final class CoverageReport {

    private static final String OURS = "repere";
    private static final String RAW = "elasticsearch";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CoverageReport() {}

    static void write(Path folder, CoverageResult result) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("coverage-" + result.fiches() + ".json"), JSON.writeValueAsString(result) + "\n");
            Files.writeString(folder.resolve("coverage.md"), markdown(read(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CoverageResult> read(Path folder) throws IOException {
        Map<Integer, CoverageResult> bySize = new TreeMap<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("coverage-\\d+\\.json"))
                    .map(file -> JSON.readValue(file.toFile(), CoverageResult.class))
                    .forEach(result -> bySize.put(result.fiches(), result));
        }
        return List.copyOf(bySize.values());
    }

    /** The whole report. */
    static String markdown(List<CoverageResult> results) {
        StringBuilder text = new StringBuilder("# Benchmark of coverage, white zones, maps and exports\n\nWritten by "
                + "`./repere bench coverage`; [README.md](README.md) says what is measured and how to repeat it.\n");
        results.forEach(result -> size(text, result));
        return text.toString();
    }

    private static void size(StringBuilder text, CoverageResult result) {
        add(text, "%n## %,d fiches%n%n", result.fiches());
        if (result.quick()) {
            text.append("**A smoke run: its figures mean nothing.**\n\n");
        }
        add(
                text,
                "%s, commit %s, %s. Processes that wanted a processor, of the whole machine: %s when it began, %s when it ended.%n%n",
                result.measuredOn(),
                result.commit(),
                String.join(", ", result.machine().values()),
                result.load().getFirst(),
                result.load().getLast());
        aims(text, result);
        add(text, "%n| coverage by département | n | p50 ms | p95 ms | p99 ms | × raw | CPU ms |%n");
        text.append("| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
        result.first().keySet().forEach(target -> {
            line(text, result, target, "first time", result.first());
            line(text, result, target, "repeated", result.repeated());
        });
        add(text, "%nFirst questions after the start, ms: %s.%n", listed(result.cold()));
        add(text, "Questions with the same sums as ours: %s.%n", listed(result.agreement()));
        exports(text, result);
    }

    private static void aims(StringBuilder text, CoverageResult result) {
        text.append("| aim | limit | measured | |\n| --- | ---: | ---: | --- |\n");
        Latencies ours = result.first().get(OURS);
        Latencies raw = result.first().get(RAW);
        atMost(text, "coverage, first time, p50 against the raw aggregation", 1.3, ours.p50() / raw.p50(), "×");
        atMost(text, "coverage, first time, p99 against the raw aggregation", 1.3, ours.p99() / raw.p99(), "×");
        CoverageResult.WhiteZones zones = result.whiteZones();
        atMost(
                text,
                "white zones, first time, p50: %,d communes × %,d places".formatted(zones.communes(), zones.places()),
                1_000,
                zones.first().p50(),
                "ms");
        atMost(
                text,
                "PNG of 1,600 pixels, warm, first time, p50",
                300,
                result.pictures().first().p50(),
                "ms");
        result.exports().stream()
                .filter(export -> !export.what().startsWith(RAW))
                .forEach(export -> add(
                        text,
                        "| export, %s | ≥ 20,000 rows/s | %,.0f rows/s | %s |%n",
                        export.what(),
                        export.rate(),
                        export.rate() >= 20_000 ? "✓" : "✗"));
    }

    private static void atMost(StringBuilder text, String aim, double limit, double measured, String unit) {
        String format = unit.equals("×") ? "%.1f" : "%,.0f";
        add(
                text,
                "| %s | ≤ %s %s | %s %s | %s |%n",
                aim,
                String.format(Locale.ROOT, format, limit),
                unit,
                String.format(Locale.ROOT, unit.equals("×") ? "%.2f" : format, measured),
                unit,
                measured <= limit ? "✓" : "✗");
    }

    private static void line(
            StringBuilder text, CoverageResult result, String target, String when, Map<String, Latencies> all) {
        Latencies one = all.get(target);
        if (one == null) {
            return;
        }
        add(
                text,
                "| %s, %s | %d | %.1f | %.1f | %.1f | %.2f | %s |%n",
                target,
                when,
                one.count(),
                one.p50(),
                one.p95(),
                one.p99(),
                one.p50() / all.get(RAW).p50(),
                when.equals("first time") ? listed(result.cpu().getOrDefault(target, Map.of())) : "");
    }

    private static void exports(StringBuilder text, CoverageResult result) {
        CoverageResult.WhiteZones zones = result.whiteZones();
        CoverageResult.Pictures pictures = result.pictures();
        add(text, "%n| white zones and maps | n | p50 ms | p95 ms | max ms |%n| --- | ---: | ---: | ---: | ---: |%n");
        Map<String, Latencies> lines = new TreeMap<>(Map.of(
                "white zones, another distance of the same", zones.kept(),
                "white zones, first time", zones.first(),
                "PNG 1,600 px, first time", pictures.first(),
                "PNG 1,600 px, the same again", pictures.kept()));
        lines.forEach((what, times) -> add(
                text,
                "| %s | %d | %.0f | %.0f | %.0f |%n",
                what,
                times.count(),
                times.p50(),
                times.p95(),
                times.max()));
        add(text, "%n| whole catalogue | rows | MB | s | rows/s | MB of search-api, before → most |%n");
        text.append("| --- | ---: | ---: | --- | ---: | --- |\n");
        result.exports()
                .forEach(export -> add(
                        text,
                        "| %s | %,d | %,.0f | %s | %,.0f | %d → %d |%n",
                        export.what(),
                        export.rows(),
                        export.bytes() / 1e6,
                        export.seconds(),
                        export.rate(),
                        export.memory().getFirst(),
                        export.memory().getLast()));
    }

    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    /** Names and numbers as a sentence has them. */
    private static String listed(Map<String, ? extends Number> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> "%s %s"
                        .formatted(entry.getKey(), Math.round(entry.getValue().doubleValue())))
                .collect(Collectors.joining(", "));
    }
}
