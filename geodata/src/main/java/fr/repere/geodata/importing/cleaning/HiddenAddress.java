package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.importing.line.Remarks;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a source says that a place's address must not be known. In doubt it must not. */
public final class HiddenAddress {

    private static final Set<String> NO = Set.of("non", "n", "no", "false", "faux", "0");
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "true", "vrai", "1", "x");

    private HiddenAddress() {}

    /** Nothing and a word for no mean no; anything else means yes, with a remark when it is no word for that. */
    public static boolean isHidden(@Nullable String said, String field, Remarks remarks) {
        String word = said == null ? "" : Codes.slug(said);
        if (said == null || said.isBlank() || NO.contains(word)) {
            return false;
        }
        if (!YES.contains(word)) {
            remarks.warn(field, said, "ni oui ni non ; l'adresse est cachée par prudence");
        }
        return true;
    }
}
