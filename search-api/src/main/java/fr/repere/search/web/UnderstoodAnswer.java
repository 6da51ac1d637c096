package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of {@code q}.
 *
 * @param language code of the language that it is written in
 * @param words what was searched in the texts
 * @param droppedWords what was left out: words that say nothing, what announced the place
 * @param place the place that was found inside the words, when one is searched
 * @param themes themes that the words name
 * @param needs needs that the words name
 * @param literalUrl address of the search for the very words, when a place was taken out of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnderstoodAnswer(
        String language,
        String words,
        List<String> droppedWords,
        @Nullable UnderstoodPlace place,
        List<Named> themes,
        List<Named> needs,
        @Nullable String literalUrl) {

    /**
     * A place found inside the words.
     *
     * @param text what was typed for it
     * @param spellingGuessed whether a misspelling was mended
     * @param alternatives other places of that name
     */
    public record UnderstoodPlace(
            String id, String name, String text, boolean spellingGuessed, List<OtherPlace> alternatives) {}

    /**
     * Another place of the same name.
     *
     * @param context its département, when it lies in one
     * @param url address of the same search there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherPlace(
            String id, String name, String kind, @Nullable Named context, String url) {}
}
