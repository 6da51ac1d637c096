package fr.repere.geodata.territory;

import java.text.Normalizer;
import java.util.Locale;

/** Folds a name of a place to what its spellings share: « St-Étienne », « SAINT ETIENNE » and « saint étienne » are the same. */
public final class PlaceName {

    private PlaceName() {}

    /** Lower case without accents, hyphens, apostrophes and repeated blanks; « st » and « ste » spelt out. */
    public static String fold(String name) {
        return Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte")
                .strip();
    }
}
