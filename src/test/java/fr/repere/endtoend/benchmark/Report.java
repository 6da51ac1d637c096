package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report in a folder: one {@code search-N.json} per size, and one {@code search.md} made of all that lie there, so that sizes can be
 * measured one by one.
 */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static void write(Path folder, Result result) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("search-" + result.fiches() + ".json"), JSON.writeValueAsString(result) + "\n");
            Files.writeString(folder.resolve("search.md"), markdown(read(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Result> read(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("search-\\d+\\.json"))
                    .map(file -> JSON.readValue(file.toFile(), Result.class))
                    .sorted(Comparator.comparingInt(Result::fiches))
                    .toList();
        }
    }

    /** The whole report. */
    static String markdown(List<Result> results) {
        StringBuilder text = new StringBuilder("# Benchmark of the search\n\nWritten by `./repere bench search`; "
                + "[README.md](README.md) says what is measured and how to repeat it.\n");
        text.append(
                "\n| fiches | target | p50 ms | p95 ms | p99 ms | 8 clients: per s | p50 ms | p99 ms | home page ms | CPU ms per request, 8 clients |\n");
        text.append("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |\n");
        results.forEach(result -> result.alone().keySet().forEach(target -> line(text, result, target)));
        for (Result result : results) {
            size(text, result, Optional.of(results.getFirst()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Result result, String target) {
        Latencies alone = result.alone().get(target).latencies();
        Result.Crowd crowd = result.crowd().get(target);
        add(
                text,
                "| %,d | %s | %.1f | %.1f | %.1f | %.0f | %.1f | %.1f | %.1f | %s |%n",
                result.fiches(),
                target,
                alone.p50(),
                alone.p95(),
                alone.p99(),
                crowd.throughput(),
                crowd.latencies().p50(),
                crowd.latencies().p99(),
                result.home().get(target).p50(),
                cpu(crowd.cpu()));
    }

    private static String cpu(Map<String, Double> cpu) {
        return cpu.entrySet().stream()
                .filter(one -> one.getValue() >= 0.05)
                .map(one -> "%s %s".formatted(one.getKey(), String.format(Locale.ROOT, "%.1f", one.getValue())))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static void size(StringBuilder text, Result result, Optional<Result> smallest) {
        add(text, "%n## %,d fiches%n%n", result.fiches());
        if (result.quick()) {
            text.append("**A smoke run: its figures mean nothing.**\n\n");
        }
        add(
                text,
                "%s, commit %s, %s%n%n",
                result.measuredOn(),
                result.commit(),
                String.join(", ", result.machine().values()));
        text.append("| aim | limit | measured | |\n| --- | ---: | ---: | --- |\n");
        Aims.of(result, smallest)
                .forEach(verdict -> add(
                        text,
                        "| %s | %s | %s | %s |%n",
                        verdict.aim(),
                        verdict.limit(),
                        verdict.measured(),
                        verdict.met() ? "✓" : "✗"));
        same(text, result);
        Filling filling = result.filling();
        add(
                text,
                "%nLoaded: product's tables %.0f s, index from them %.0f s (%.0f fiches/s), SQL baseline %.0f s. "
                        + "Disk: index %.2f GB, SQL table and indexes %.2f GB.%n",
                filling.productSeconds(),
                filling.indexSeconds(),
                filling.fiches() / filling.indexSeconds(),
                filling.baselineSeconds(),
                filling.indexBytes() / 1e9,
                filling.baselineBytes() / 1e9);
        add(text, "Resident memory after the run, MB: %s. Warm-up, s: %s.%n", result.memory(), result.warmUpSeconds());
        add(
                text,
                "From the commit of an edit until it is found, four readers searching: p50 %.0f ms, p95 %.0f ms (%d edits).%n",
                result.edits().p50(),
                result.edits().p95(),
                result.edits().count());
        text.append(
                "\nSlowest shapes of ours, median ms:\n\n| shape | n | repere | elasticsearch | postgresql |\n| --- | ---: | ---: | ---: | ---: |\n");
        result.slowest()
                .forEach(shape -> add(
                        text,
                        "| %s | %d | %.1f | %.1f | %.1f |%n",
                        shape.shape(),
                        shape.requests(),
                        shape.p50().get("repere"),
                        shape.p50().get("elasticsearch"),
                        shape.p50().get("postgresql")));
    }

    private static void same(StringBuilder text, Result result) {
        Agreement agreement = result.agreement();
        Result.Repetition repetition = result.repetition();
        add(
                text,
                "%nOne client asked %,d requests, %,d of them different, the most frequent one %d times.%n",
                repetition.requests(),
                repetition.different(),
                repetition.most());
        add(
                text,
                "Same question? %d requests without words: %.1f %% find the same number (within 1 %% or two fiches). %d with words: "
                        + "the same within 10 %% or two fiches as ours: %s; found in all: %s.%n",
                agreement.filters(),
                100 * agreement.filtersAlike(),
                agreement.words(),
                agreement.wordsAlike(),
                agreement.found());
        if (!result.refusedFilters().isEmpty()) {
            add(text, "Filters that the endpoint does not know, left out for all: %s.%n", result.refusedFilters());
        }
        if (!agreement.different().isEmpty()) {
            text.append(
                    "\nRequests that differ most:\n\n| request | repere | elasticsearch | postgresql |\n| --- | ---: | ---: | ---: |\n");
            agreement
                    .different()
                    .forEach(one -> add(
                            text,
                            "| %s | %d | %d | %d |%n",
                            one.request(),
                            one.totals().get("repere"),
                            one.totals().get("elasticsearch"),
                            one.totals().get("postgresql")));
        }
    }

    private static void add(StringBuilder text, String format, Object... values) {
        // A target that was left out has no figure.
        text.append(String.format(Locale.ROOT, format, values).replace("null", "–"));
    }
}
