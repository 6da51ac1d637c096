package fr.repere.endtoend.relevance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one ranking did with the questions of one corpus.
 *
 * @param answers one per question, in their order
 */
public record Outcome(List<Answer> answers) {

    /** The group that holds every question. */
    public static final String EVERYTHING = "ensemble";
    /** The group of the questions with a typo. */
    static final String TYPOS = "fautes";
    /** The French questions that other languages are compared with: the same needs, in plain words. */
    static final String PLAIN_FRENCH = "simple";

    /**
     * An answer.
     *
     * @param keys of the first ten fiches
     */
    public record Answer(Question question, List<String> keys, Measures measures) {}

    /** Asks all questions. */
    public static Outcome of(Cases cases, List<Question> questions, Ranking ranking) {
        return new Outcome(questions.stream()
                .map(question -> answer(question, cases.judged(question), ranking.first(question)))
                .toList());
    }

    /** The answers of both. */
    public Outcome and(Outcome other) {
        return new Outcome(
                Stream.concat(answers.stream(), other.answers.stream()).toList());
    }

    private static Answer answer(Question question, Map<String, Integer> judged, List<String> keys) {
        List<Integer> grades =
                keys.stream().map(key -> judged.getOrDefault(key, 0)).toList();
        return new Answer(question, keys, Measures.of(grades, judged.values()));
    }

    /** The groups of the questions, in their order, and {@link #EVERYTHING}. */
    public Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        answers.forEach(answer -> groups.add(answer.question().group()));
        groups.add(EVERYTHING);
        return groups;
    }

    /** How many questions a group has. */
    public long size(String group) {
        return answers.stream().filter(answer -> isIn(group, answer)).count();
    }

    /** The mean over the questions of a group. */
    public Measures measures(String group) {
        return Measures.mean(answers.stream()
                .filter(answer -> isIn(group, answer))
                .map(Answer::measures)
                .toList());
    }

    /** The recall of the questions with a typo, over that of the same questions without. */
    public double typoRecall() {
        Set<String> twins = new LinkedHashSet<>();
        answers.stream()
                .filter(answer -> isIn(TYPOS, answer))
                .forEach(answer -> twins.add(answer.question().twin()));
        double untyped = Measures.mean(answers.stream()
                        .filter(answer -> twins.contains(answer.question().id()))
                        .map(Answer::measures)
                        .toList())
                .recall();
        return measures(TYPOS).recall() / untyped;
    }

    private static boolean isIn(String group, Answer answer) {
        return group.equals(EVERYTHING) || group.equals(answer.question().group());
    }
}
