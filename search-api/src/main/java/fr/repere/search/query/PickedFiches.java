package fr.repere.search.query;

import fr.repere.geodata.document.FicheDocument;
import java.util.List;

/** Fiches that somebody picked one by one. */
public interface PickedFiches {

    /**
     * The published fiches among these, in the order asked for, each once; whoever is not there is not published any more, or never was.
     *
     * @param slugs a few dozen at most: they are asked for at once
     * @throws SearchUnavailable when the index does not answer in time
     */
    List<FicheDocument> of(List<String> slugs);
}
