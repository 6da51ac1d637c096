package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the targets the same questions in turns, each question once and then once more. */
final class CoverageMeasurement {

    private final List<CoverageTarget> targets;
    private final Supplier<Map<String, Double>> cpu;
    private final Map<String, List<Long>> first = new LinkedHashMap<>();
    private final Map<String, List<Long>> repeated = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> used = new LinkedHashMap<>();

    /**
     * @param cpu processor seconds until now by process
     */
    CoverageMeasurement(List<CoverageTarget> targets, Supplier<Map<String, Double>> cpu) {
        this.targets = targets;
        this.cpu = cpu;
    }

    /** How many of the questions give the same sums as ours, by what was counted and target. */
    Map<String, Integer> agreement(List<Request> questions) {
        Map<String, Integer> same = new LinkedHashMap<>(Map.of("questions", questions.size()));
        for (CoverageTarget target : targets.subList(1, targets.size())) {
            try (var ours = targets.getFirst().open();
                    var theirs = target.open()) {
                for (Request question : questions) {
                    CoverageTarget.Sums one = ours.sums(question);
                    CoverageTarget.Sums other = theirs.sums(question);
                    same.merge("fiches, " + target.name(), one.fiches() == other.fiches() ? 1 : 0, Integer::sum);
                    same.merge("places, " + target.name(), one.places() == other.places() ? 1 : 0, Integer::sum);
                    same.merge(
                            "structures, " + target.name(),
                            one.structures() == other.structures() ? 1 : 0,
                            Integer::sum);
                }
            }
        }
        return same;
    }

    /** Lets all targets answer questions that are not measured. */
    void warm(List<Request> questions) {
        targets.forEach(target -> asked(target, questions));
    }

    /** One turn of all targets, who begins being another one each time. */
    void round(int number, List<Request> questions) {
        List<CoverageTarget> order = new ArrayList<>(targets);
        Collections.rotate(order, number);
        for (CoverageTarget target : order) {
            Map<String, Double> before = cpu.get();
            add(first, target, asked(target, questions));
            cpu.get()
                    .forEach((process, seconds) -> used.computeIfAbsent(target.name(), name -> new LinkedHashMap<>())
                            .merge(process, seconds - before.get(process), Double::sum));
            if (target.keeps()) {
                add(repeated, target, asked(target, questions));
            }
        }
    }

    private static void add(Map<String, List<Long>> all, CoverageTarget target, List<Long> nanos) {
        all.computeIfAbsent(target.name(), name -> new ArrayList<>()).addAll(nanos);
    }

    private static List<Long> asked(CoverageTarget target, List<Request> questions) {
        try (CoverageTarget.Client client = target.open()) {
            return timed(questions, client::ask);
        }
    }

    /** How long each of some things takes, in nanoseconds. */
    static <T> List<Long> timed(List<T> things, Consumer<T> doing) {
        List<Long> nanos = new ArrayList<>(things.size());
        for (T thing : things) {
            long start = System.nanoTime();
            doing.accept(thing);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    Map<String, Latencies> first() {
        return latencies(first);
    }

    Map<String, Latencies> repeated() {
        return latencies(repeated);
    }

    /** Milliseconds of processor per question asked the first time, by target and process. */
    Map<String, Map<String, Double>> cpuPerQuestion() {
        Map<String, Map<String, Double>> each = new LinkedHashMap<>();
        used.forEach((target, processes) -> {
            Map<String, Double> rounded = new LinkedHashMap<>();
            processes.forEach((process, seconds) -> rounded.put(
                    process, Math.round(seconds * 1e5 / first.get(target).size()) / 100.0));
            each.put(target, rounded);
        });
        return each;
    }

    private Map<String, Latencies> latencies(Map<String, List<Long>> nanos) {
        Map<String, Latencies> latencies = new LinkedHashMap<>();
        nanos.forEach((target, all) -> latencies.put(target, Latencies.of(all)));
        return latencies;
    }
}
