package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether the targets find the same number of fiches: a benchmark of different questions is worth nothing. Misspelt words are left out
 * (only ours finds anything).
 *
 * @param filters compared requests without words
 * @param filtersAlike share of them whose numbers differ by at most 1 % or two fiches
 * @param words compared requests with words
 * @param wordsAlike share of them whose numbers differ by at most 10 % or two fiches, ours against each other target
 * @param found sum of results over the compared requests with words, by target
 * @param different the requests that differ most
 */
record Agreement(
        int filters,
        double filtersAlike,
        int words,
        Map<String, Double> wordsAlike,
        Map<String, Long> found,
        List<Difference> different) {

    private static final int SHOWN = 12;
    private static final double EXACT = 0.01;
    private static final double ANALYSIS = 0.10;
    private static final int FEW = 2;

    /** Numbers of results of one request, by target. */
    record Difference(String request, Map<String, Long> totals) {

        private double spread() {
            long most =
                    totals.values().stream().mapToLong(Long::longValue).max().orElse(0);
            long least =
                    totals.values().stream().mapToLong(Long::longValue).min().orElse(0);
            return most == 0 ? 0 : (double) (most - least) / most;
        }
    }

    static Agreement of(List<Target> targets, List<Request> requests) {
        List<Target.Client> clients = targets.stream().map(Target::open).toList();
        List<Difference> filters = new ArrayList<>();
        List<Difference> words = new ArrayList<>();
        for (Request request : requests) {
            if (!request.shape().isMisspelt()) {
                Map<String, Long> totals = new LinkedHashMap<>();
                for (int i = 0; i < targets.size(); i++) {
                    totals.put(targets.get(i).name(), clients.get(i).ask(request));
                }
                String where = request.where().flatMap(Request.Where::territory).orElse("");
                (request.shape().hasWords() ? words : filters)
                        .add(new Difference((request.shape().shown() + " " + where).strip(), totals));
            }
        }
        clients.forEach(Target.Client::close);
        return of(targets, filters, words);
    }

    private static Agreement of(List<Target> targets, List<Difference> filters, List<Difference> words) {
        String ours = targets.getFirst().name();
        Map<String, Double> wordsAlike = new LinkedHashMap<>();
        Map<String, Long> found = new LinkedHashMap<>();
        for (Target target : targets) {
            String name = target.name();
            wordsAlike.put(name, share(words, one -> alike(one, List.of(ours, name), ANALYSIS)));
            found.put(
                    name,
                    words.stream().mapToLong(one -> one.totals().get(name)).sum());
        }
        List<String> names = targets.stream().map(Target::name).toList();
        List<Difference> different = new ArrayList<>(filters);
        different.addAll(words);
        different.removeIf(one -> alike(one, names, EXACT));
        different.sort(Comparator.comparingDouble(Difference::spread).reversed());
        return new Agreement(
                filters.size(),
                share(filters, one -> alike(one, names, EXACT)),
                words.size(),
                wordsAlike,
                found,
                List.copyOf(different.subList(0, Math.min(SHOWN, different.size()))));
    }

    private static double share(List<Difference> compared, Predicate<Difference> alike) {
        return compared.isEmpty()
                ? 1
                : Math.round(1000.0 * compared.stream().filter(alike).count() / compared.size()) / 1000.0;
    }

    private static boolean alike(Difference one, List<String> names, double tolerance) {
        long most = names.stream().mapToLong(one.totals()::get).max().orElse(0);
        long least = names.stream().mapToLong(one.totals()::get).min().orElse(0);
        return most - least <= Math.max(FEW, tolerance * most);
    }
}
