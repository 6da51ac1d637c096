package fr.repere.admin.favourite.fiche;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A fiche as the public sees it, or saw it.
 *
 * @param shown whether it is on the public site now
 * @param seen digests of its {@linkplain Part parts}, divided by points: what a reader would not notice is in none of them
 */
public record ShownFiche(UUID id, String slug, String title, boolean shown, String seen) {

    /** What of a fiche can change; {@code favourites.part.NAME} says it in words. */
    public enum Part {
        /** The texts, in all languages. */
        TEXT,
        /** The places with their addresses, opening hours, telephones; whether it is held online. */
        PLACES,
        /** For whom it is, what it costs, its zone, its themes. */
        CRITERIA
    }

    /** What differs from what was seen before. */
    public List<Part> changedSince(String before) {
        String[] now = seen.split("\\.");
        String[] then = before.split("\\.");
        return IntStream.range(0, Part.values().length)
                .filter(i -> i >= then.length || !now[i].equals(then[i]))
                .mapToObj(i -> Part.values()[i])
                .toList();
    }

    /** The keys of what differs, for the bundles. */
    public List<String> keysOfChanges(String before) {
        return changedSince(before).stream()
                .map(part -> "favourites.part." + part.name())
                .toList();
    }

    /** A fiche's id, when a text is one. */
    static Optional<UUID> idIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }
}
