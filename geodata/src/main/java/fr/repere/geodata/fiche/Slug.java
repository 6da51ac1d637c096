package fr.repere.geodata.fiche;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** The part of a fiche's address that people read: its first title, and enough of its id to be unique. */
final class Slug {

    private static final int LONGEST = 70;

    private Slug() {}

    static String of(String title, UUID id) {
        String plain = Normalizer.normalize(title.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String words = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        String trimmed = words.replaceAll("^-|-$", "");
        String unique = id.toString().replace("-", "").substring(0, 12);
        return trimmed.isEmpty() ? unique : trimmed + "-" + unique;
    }
}
