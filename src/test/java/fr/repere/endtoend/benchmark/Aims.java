package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the project wants of the endpoint, against the two others of the same run. */
final class Aims {

    private static final String OURS = "repere";
    private static final String RAW = "elasticsearch";
    private static final String SQL = "postgresql";

    private static final double EDIT_FOUND_MILLISECONDS = 2_000;

    /** Limits at 1,000, 100,000 and 1,000,000 fiches; NaN where there is none. */
    private record Limits(double thousand, double hundredThousand, double million) {

        double at(int fiches) {
            return fiches <= 10_000 ? thousand : fiches < 1_000_000 ? hundredThousand : million;
        }
    }

    /**
     * One aim and what was measured.
     *
     * @param measured ours against the other, or milliseconds
     */
    record Verdict(String aim, String limit, String measured, boolean met) {}

    private Aims() {}

    /** The verdicts for one size; growth is told against the smallest size, when that was measured. */
    static List<Verdict> of(Result result, Optional<Result> smallest) {
        int fiches = result.fiches();
        List<Verdict> verdicts = new ArrayList<>();
        Latencies ours = result.alone().get(OURS).latencies();
        Latencies raw = result.alone().get(RAW).latencies();
        Latencies sql = result.alone().get(SQL).latencies();
        Map<String, Result.Crowd> crowd = result.crowd();
        double throughput = crowd.get(OURS).throughput();
        atMost(
                verdicts,
                "p50, 1 client, against raw _search",
                new Limits(1.3, 1.0, 0.8).at(fiches),
                ours.p50() / raw.p50());
        atMost(
                verdicts,
                "p99, 1 client, against raw _search",
                new Limits(2, 1.5, 1.2).at(fiches),
                ours.p99() / raw.p99());
        atLeast(
                verdicts,
                "throughput, 8 clients, against raw _search",
                new Limits(0.7, 1.0, 1.2).at(fiches),
                throughput / crowd.get(RAW).throughput());
        atLeast(verdicts, "p50 of SQL against ours", new Limits(0.6, 2.5, 10).at(fiches), sql.p50() / ours.p50());
        atLeast(verdicts, "p99 of SQL against ours", new Limits(0.6, 10, 25).at(fiches), sql.p99() / ours.p99());
        atLeast(
                verdicts,
                "throughput, 8 clients, against SQL",
                new Limits(0.5, 5, 15).at(fiches),
                throughput / crowd.get(SQL).throughput());
        milliseconds(
                verdicts,
                new Limits(Double.NaN, 5, 10).at(fiches),
                result.home().get(OURS).p50());
        verdicts.add(new Verdict(
                "edit → found p95, under load",
                "≤ 2000 ms",
                "%.0f ms".formatted(result.edits().p95()),
                result.edits().p95() <= EDIT_FOUND_MILLISECONDS));
        smallest.filter(first -> first.fiches() < fiches)
                .ifPresent(first -> atMost(
                        verdicts,
                        "growth of p50 from %,d fiches".formatted(first.fiches()),
                        new Limits(Double.NaN, 2.5, 4).at(fiches),
                        ours.p50() / first.alone().get(OURS).latencies().p50()));
        return verdicts;
    }

    private static void atMost(List<Verdict> verdicts, String aim, double limit, double measured) {
        if (!Double.isNaN(limit)) {
            verdicts.add(
                    new Verdict(aim, "≤ %.1f ×".formatted(limit), "%.2f ×".formatted(measured), measured <= limit));
        }
    }

    private static void atLeast(List<Verdict> verdicts, String aim, double limit, double measured) {
        verdicts.add(new Verdict(aim, "≥ %.1f ×".formatted(limit), "%.2f ×".formatted(measured), measured >= limit));
    }

    private static void milliseconds(List<Verdict> verdicts, double limit, double measured) {
        if (!Double.isNaN(limit)) {
            verdicts.add(new Verdict(
                    "home page, no words, no place",
                    "≤ %.0f ms".formatted(limit),
                    "%.1f ms".formatted(measured),
                    measured <= limit));
        }
    }
}
