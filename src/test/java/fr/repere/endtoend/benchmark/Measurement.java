package fr.repere.endtoend.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Measures the targets in turns, so that the noise of the machine hits all alike. */
final class Measurement {

    private static final double STABLE = 0.05;
    private static final Request HOME = new Request(new Request.Shape(0, "", "", "none", Map.of()), Optional.empty());

    private final List<Target> targets;
    private final Plan plan;
    private final Load load;
    private final Supplier<Map<String, Double>> cpu;

    /** Asked requests by key, to tell how often one was repeated. */
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    private final Map<String, Map<Integer, List<Long>>> byShape = new LinkedHashMap<>();

    /**
     * @param cpu processor seconds until now by process
     */
    Measurement(List<Target> targets, Plan plan, Load load, Supplier<Map<String, Double>> cpu) {
        this.targets = targets;
        this.plan = plan;
        this.load = load;
        this.cpu = cpu;
    }

    /** Asks a target with eight clients until its throughput no longer grows; returns how long that took. */
    double warm(Target target) {
        long start = System.nanoTime();
        double before = 0;
        int stable = 0;
        while (System.nanoTime() - start < plan.warmUpAtMost().toNanos() && stable < 3) {
            double now = crowd(target, load.next(4_000), plan.warmUpStep()).throughput();
            stable = now < before * (1 + STABLE) ? stable + 1 : 0;
            before = Math.max(before, now);
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    /** One client, the same requests for all, in rounds. */
    Map<String, Result.Alone> alone() {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        Map<String, Map<String, Double>> used = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            List<Request> requests = load.next(plan.requestsPerRound());
            Map<String, List<Long>> taken = new LinkedHashMap<>();
            for (Target target : slowestFirst(round)) {
                Map<String, Double> before = cpu.get();
                List<Long> one = alone(target, requests);
                used.computeIfAbsent(target.name(), name -> new LinkedHashMap<>());
                each(before, one.size())
                        .forEach((process, milliseconds) ->
                                used.get(target.name()).merge(process, milliseconds / plan.rounds(), Double::sum));
                taken.put(target.name(), one);
                // A target too slow for the round shortens it for the others: all answer the same requests.
                requests = requests.subList(0, one.size());
            }
            List<Request> answered = requests;
            taken.forEach((name, one) -> keep(name, answered, one, nanos));
            answered.forEach(request -> asked.merge(request.key(), 1, Integer::sum));
        }
        Map<String, Result.Alone> results = new LinkedHashMap<>();
        targets.forEach(target -> results.put(
                target.name(),
                new Result.Alone(Latencies.of(nanos.get(target.name())), rounded(used.get(target.name())))));
        return results;
    }

    private void keep(String target, List<Request> requests, List<Long> taken, Map<String, List<Long>> nanos) {
        Map<Integer, List<Long>> shapes = byShape.computeIfAbsent(target, name -> new LinkedHashMap<>());
        for (int i = 0; i < requests.size(); i++) {
            nanos.computeIfAbsent(target, name -> new ArrayList<>()).add(taken.get(i));
            shapes.computeIfAbsent(requests.get(i).shape().number(), number -> new ArrayList<>())
                    .add(taken.get(i));
        }
    }

    private List<Long> alone(Target target, List<Request> requests) {
        List<Long> nanos = new ArrayList<>();
        long limit = System.nanoTime() + plan.roundAtMost().toNanos();
        try (Target.Client client = target.open()) {
            client.ask(requests.getFirst());
            for (Request request : requests) {
                long start = System.nanoTime();
                if (start > limit) {
                    break;
                }
                client.ask(request);
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }

    /** The one that may shorten a round goes first in the first round, when nobody knows yet; then they rotate. */
    private List<Target> slowestFirst(int round) {
        List<Target> order = new ArrayList<>(targets.reversed());
        Collections.rotate(order.subList(1, order.size()), round);
        return order;
    }

    /** Eight clients, each target for a while, in rounds. */
    Map<String, Result.Crowd> crowd() {
        Map<String, List<Result.Crowd>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            List<Request> requests = load.next(8_000);
            List<Target> order = new ArrayList<>(targets);
            Collections.rotate(order, round);
            for (Target target : order) {
                rounds.computeIfAbsent(target.name(), name -> new ArrayList<>())
                        .add(crowd(target, requests, plan.crowdPerRound()));
            }
        }
        Map<String, Result.Crowd> results = new LinkedHashMap<>();
        targets.forEach(target -> results.put(target.name(), Result.Crowd.middle(rounds.get(target.name()))));
        return results;
    }

    private Result.Crowd crowd(Target target, List<Request> requests, Duration duration) {
        AtomicInteger next = new AtomicInteger();
        Map<String, Double> before = cpu.get();
        long start = System.nanoTime();
        long limit = start + duration.toNanos();
        List<Callable<List<Long>>> clients = Collections.nCopies(Plan.CROWD, () -> {
            List<Long> nanos = new ArrayList<>();
            try (Target.Client client = target.open()) {
                long now = System.nanoTime();
                while (now < limit) {
                    client.ask(requests.get(next.getAndIncrement() % requests.size()));
                    long then = System.nanoTime();
                    nanos.add(then - now);
                    now = then;
                }
            }
            return nanos;
        });
        List<Long> nanos = together(clients);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> used = each(before, nanos.size());
        return new Result.Crowd(Latencies.of(nanos), Math.round(nanos.size() / seconds * 10) / 10.0, rounded(used));
    }

    private static List<Long> together(List<Callable<List<Long>>> clients) {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> client : threads.invokeAll(clients)) {
                all.addAll(client.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** No words, no place. */
    Map<String, Latencies> home() {
        Map<String, Latencies> results = new LinkedHashMap<>();
        for (Target target : targets) {
            results.put(target.name(), Latencies.of(alone(target, Collections.nCopies(plan.homes(), HOME))));
        }
        return results;
    }

    /** How often the requests of one client were the same. */
    Result.Repetition repetition() {
        int all = asked.values().stream().mapToInt(Integer::intValue).sum();
        int most = asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Result.Repetition(all, asked.size(), most);
    }

    /** Latencies in nanoseconds by target and number of the shape, with one client. */
    Map<String, Map<Integer, List<Long>>> byShape() {
        return byShape;
    }

    /** Milliseconds of processor per request since a moment, by process. */
    private Map<String, Double> each(Map<String, Double> before, int requests) {
        Map<String, Double> each = new LinkedHashMap<>();
        cpu.get()
                .forEach((process, seconds) ->
                        each.put(process, (seconds - before.get(process)) * 1_000 / Math.max(1, requests)));
        return each;
    }

    private static Map<String, Double> rounded(Map<String, Double> values) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        values.forEach((name, value) -> rounded.put(name, Math.round(value * 100) / 100.0));
        return rounded;
    }
}
