package fr.repere.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be meant by what was typed so far, by kind, best first. */
public record SuggestAnswer(
        List<SuggestedPlace> places, List<Named> themes, List<Named> needs, List<SuggestedFiche> fiches) {

    /**
     * A territory.
     *
     * @param id for the {@code place} of a search
     * @param name its French name
     * @param localName its name in the asked language, when that is another
     * @param context its département, when it lies in one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuggestedPlace(
            String id,
            String name,
            @Nullable String localName,
            String kind,
            @Nullable Named context) {}

    /**
     * A fiche.
     *
     * @param lang code of the language of the title
     */
    public record SuggestedFiche(String id, String slug, String kind, String title, String lang) {}
}
