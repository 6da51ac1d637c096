package fr.repere.endtoend.relevance;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fiches that a ranking puts among the first ten and that nobody judged: what to read next. They count as useless. */
public final class Unjudged {

    private Unjudged() {}

    /** One line each, ready to be judged and moved to {@code judgments.csv}; the title helps to read it. */
    public static String csv(Cases cases, Map<String, Outcome> outcomes, Corpus corpus) {
        StringBuilder csv = new StringBuilder("query,words,fiche and title\n");
        for (Outcome.Answer first : outcomes.values().iterator().next().answers()) {
            Question question = first.question();
            if (question.twin().isEmpty()) {
                keys(question, outcomes).stream()
                        .filter(key -> !cases.judged(question).containsKey(key))
                        .forEach(key -> csv.append(
                                "%s,\"%s\",\"%s\"%n".formatted(question.id(), question.words(), corpus.describe(key))));
            }
        }
        return csv.toString();
    }

    private static Set<String> keys(Question question, Map<String, Outcome> outcomes) {
        Set<String> keys = new LinkedHashSet<>();
        outcomes.values().stream()
                .flatMap(outcome -> outcome.answers().stream())
                .filter(answer -> answer.question().equals(question))
                .forEach(answer -> keys.addAll(answer.keys()));
        return keys;
    }
}
