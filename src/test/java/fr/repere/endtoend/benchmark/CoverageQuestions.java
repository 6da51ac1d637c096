package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Questions about coverage: one to three filters of the recorded shapes, drawn together. None comes twice, so that no target can have kept
 * its answer.
 */
final class CoverageQuestions {

    private static final long SEED = 1_515;
    private static final int MOST_FILTERS = 3;

    private final Map<String, List<String>> values = new TreeMap<>();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Set<Map<String, String>> drawn = new HashSet<>();

    CoverageQuestions(List<Request.Shape> shapes) {
        Map<String, Set<String>> known = new TreeMap<>();
        shapes.forEach(shape -> shape.filters()
                .forEach((name, value) ->
                        known.computeIfAbsent(name, first -> new TreeSet<>()).add(value)));
        known.forEach((name, all) -> values.put(name, List.copyOf(all)));
    }

    /** The next questions, always the same in a run. */
    List<Request> next(int count) {
        List<Request> questions = new ArrayList<>(count);
        while (questions.size() < count) {
            Map<String, String> filters = filters();
            if (drawn.add(filters)) {
                questions.add(
                        new Request(new Request.Shape(drawn.size(), "", "fr", "none", filters), Optional.empty()));
            }
        }
        return questions;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(values.keySet());
        for (int left = 1 + random.nextInt(MOST_FILTERS); left > 0; left--) {
            String name = names.remove(random.nextInt(names.size()));
            List<String> all = values.get(name);
            filters.put(name, all.get(random.nextInt(all.size())));
        }
        return filters;
    }
}
