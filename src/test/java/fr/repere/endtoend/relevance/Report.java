package fr.repere.endtoend.relevance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table that people read: each group's measures, the product's beside the baselines'.
 *
 * @param title what was asked of what
 * @param outcomes by the name of the ranking, the product's first
 */
public record Report(String title, Map<String, Outcome> outcomes) {

    private static final int WORST = 15;

    /** The name of the product's own ranking. */
    public static final String PRODUCT = "Repère";

    /** The table, the ratios and the worst questions, as Markdown. */
    public String markdown(Corpus corpus) {
        StringBuilder text = new StringBuilder(table());
        Outcome product = product();
        if (product.groups().contains(Outcome.TYPOS)) {
            text.append("\nRecall of one typo over untyped: ");
            outcomes.forEach((name, outcome) -> text.append(format("%s %.3f; ", name, outcome.typoRecall())));
            text.append('\n');
        }
        languages(text);
        text.append(
                "\nThe worst questions:\n\n| question | words | nDCG@10 | first fiches |\n| --- | --- | --- | --- |\n");
        product.answers().stream()
                .sorted(Comparator.comparingDouble(answer -> answer.measures().ndcg()))
                .limit(WORST)
                .forEach(answer -> text.append(worst(answer, corpus)));
        return text.append('\n').toString();
    }

    /** The table alone. */
    public String table() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        text.append("| group | questions |");
        outcomes.keySet().forEach(name -> text.append(format(" %s nDCG@10 | recall@10 | MRR |", name)));
        text.append("\n| --- | --: |")
                .append(" --: | --: | --: |".repeat(outcomes.size()))
                .append('\n');
        for (String group : product().groups()) {
            text.append(format("| %s | %d |", group, product().size(group)));
            outcomes.values().forEach(outcome -> {
                Measures mean = outcome.measures(group);
                text.append(format(" %.3f | %.3f | %.3f |", mean.ndcg(), mean.recall(), mean.mrr()));
            });
            text.append('\n');
        }
        return text.toString();
    }

    private void languages(StringBuilder text) {
        Outcome product = product();
        if (!product.groups().contains(Outcome.PLAIN_FRENCH)) {
            return;
        }
        double french = product.measures(Outcome.PLAIN_FRENCH).ndcg();
        Map<String, Double> ratios = new LinkedHashMap<>();
        product.answers().stream()
                .map(Outcome.Answer::question)
                .filter(question -> question.group().equals(question.language()))
                .forEach(question -> ratios.computeIfAbsent(
                        question.group(), group -> product.measures(group).ndcg() / french));
        text.append("\nnDCG@10 of each language over plain French: ");
        ratios.forEach((language, ratio) -> text.append(format("%s %.2f; ", language, ratio)));
        text.append('\n');
    }

    private static String worst(Outcome.Answer answer, Corpus corpus) {
        List<String> first =
                answer.keys().stream().limit(3).map(corpus::describe).toList();
        return format(
                "| %s | %s | %.3f | %s |%n",
                answer.question().id(),
                answer.question().words(),
                answer.measures().ndcg(),
                String.join("; ", first));
    }

    private Outcome product() {
        return outcomes.values().iterator().next();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
