package fr.repere.search.query;

import fr.repere.geodata.document.FicheDocument;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A fiche that was found, and why.
 *
 * @param fiche what the index holds of it, texts in French and the asked language only
 * @param scope its link with the place asked for
 * @param metres from the boundary or point asked for to its nearest place; absent without a place on either side
 * @param placeMetres the same for each of its places, in their order
 * @param fragments where the words were found
 * @param words those that it was found by, when all of them are in it
 * @param themes those asked for that it has
 */
public record Hit(
        FicheDocument fiche,
        Scope scope,
        OptionalDouble metres,
        List<OptionalDouble> placeMetres,
        List<Fragment> fragments,
        List<String> words,
        List<String> themes) {

    /**
     * A piece of text in which words of the search stand.
     *
     * @param role the text that it comes from: {@code title}, {@code brand}, {@code structure} or {@code summary}
     * @param language code of its language
     * @param html the piece, escaped for HTML, found words inside {@code <em>}
     */
    public record Fragment(String role, String language, String html) {}
}
