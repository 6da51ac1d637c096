package fr.repere.endtoend.relevance;

import java.util.List;
import java.util.Map;

/**
 * What somebody asks.
 *
 * @param id short and stable, named by the judgments
 * @param corpus {@link Cases#DEMONSTRATION} or {@link Cases#ALL}: the fiches that it was judged over
 * @param group the kind of question that it is measured with
 * @param twin for a question with a typo, the id of the same one without; else empty
 * @param words as typed
 * @param language code of the page's language, which is the reader's
 * @param places codes such as {@code commune:21231}; empty when none is asked for
 * @param filters parameters of the search, such as {@code theme} → {@code logement}
 */
public record Question(
        String id,
        String corpus,
        String group,
        String twin,
        String words,
        String language,
        List<String> places,
        Map<String, String> filters) {}
