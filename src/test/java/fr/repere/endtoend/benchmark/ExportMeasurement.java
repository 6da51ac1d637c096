package fr.repere.endtoend.benchmark;

import fr.repere.endtoend.benchmark.CoverageResult.Export;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Reads the whole catalogue: as our exports give it, and as the engine gives the same fields page by page to whoever asks it. */
final class ExportMeasurement {

    /** As many as a page of ours has. */
    private static final int PAGE = 2_000;
    /** What is in no row of an export: what is there to be found by, and the texts of other languages. */
    private static final List<String> FOUND_BY = List.of(
            "text.en",
            "text.uk",
            "text.ps",
            "text.fa",
            "text.ti",
            "text.ru",
            "text.ar",
            "text.fr.what",
            "text.fr.why",
            "text.fr.how",
            "text.fr.next",
            "names",
            "exchange",
            "positions",
            "counted",
            "placeIn",
            "coversWithin");

    private final String search;
    private final String elasticsearch;
    private final ProcessHandle process;

    /** Of search-api at one address and the engine at another. */
    ExportMeasurement(String search, String elasticsearch, ProcessHandle process) {
        this.search = search;
        this.elasticsearch = elasticsearch;
        this.process = process;
    }

    /** Each in turns, so many times. */
    List<Export> run(int times) {
        List<Export> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            List<Export> turn = List.of(
                    once("csv", () -> ours("csv", WholeReader.ofTable())),
                    once("geojson", () -> ours("geojson", WholeReader.of("\"Feature\""))),
                    once("elasticsearch, page by page", this::pages));
            List<Export> before = List.copyOf(all);
            all.clear();
            for (int i = 0; i < turn.size(); i++) {
                all.add(before.isEmpty() ? turn.get(i) : together(before.get(i), turn.get(i)));
            }
        }
        return all;
    }

    private static Export together(Export one, Export other) {
        List<Double> seconds = new ArrayList<>(one.seconds());
        seconds.addAll(other.seconds());
        return new Export(
                one.what(),
                other.rows(),
                other.bytes(),
                seconds,
                List.of(one.memory().getFirst(), other.memory().getLast()));
    }

    private Export once(String what, Supplier<WholeReader> reading) {
        long before = Environment.residentMegabytes(process);
        long start = System.nanoTime();
        WholeReader read = reading.get();
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        return new Export(
                what, read.rows(), read.bytes(), List.of(seconds), List.of(before, Environment.mostMegabytes(process)));
    }

    private WholeReader ours(String format, WholeReader reader) {
        try (HttpExchange http = new HttpExchange()) {
            http.read(search + "/api/v1/export." + format, reader::read);
        }
        return reader;
    }

    private WholeReader pages() {
        WholeReader reader = WholeReader.of("\"_source\":");
        try (HttpExchange http = new HttpExchange()) {
            String point = JsonMapper.shared()
                    .readTree(http.post(elasticsearch + "/" + Machines.FICHES + "/_pit?keep_alive=3m", "{}"))
                    .path("id")
                    .asString();
            String body = page(point, List.of());
            for (long before = -1; reader.rows() > before; ) {
                before = reader.rows();
                byte[] page = http.post(elasticsearch + "/_search?filter_path=hits.hits._source,hits.hits.sort", body);
                reader.read(new java.io.ByteArrayInputStream(page));
                if (reader.rows() > before) {
                    body = page(point, lastSort(page));
                }
            }
            http.delete(elasticsearch + "/_pit", JsonMapper.shared().writeValueAsString(Map.of("id", point)));
        }
        return reader;
    }

    private static String page(String point, List<Object> after) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", PAGE);
        body.put("track_total_hits", false);
        body.put("pit", Map.of("id", point, "keep_alive", "3m"));
        body.put("sort", List.of("_shard_doc"));
        body.put("_source", Map.of("excludes", FOUND_BY));
        if (!after.isEmpty()) {
            body.put("search_after", after);
        }
        return JsonMapper.shared().writeValueAsString(body);
    }

    /** The sort value of the last hit stands at the end of a page: {@code "sort":[1999]}. */
    private static List<Object> lastSort(byte[] page) {
        int end = page.length - 1;
        while (page[end] < '0' || page[end] > '9') {
            end--;
        }
        long value = 0;
        long unit = 1;
        for (int i = end; page[i] >= '0' && page[i] <= '9'; i--) {
            value += unit * (page[i] - '0');
            unit *= 10;
        }
        return List.of(value);
    }
}
