package fr.repere.search.wording;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a place is; and dates as they stand in lists. */
public final class PlaceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);

    private PlaceWords() {}

    /** The address on one line, of a hidden one who tells it, in a language; empty when nothing is known of it. */
    public static String address(PlaceDocument place, Vocabulary vocabulary, Language language) {
        String street = place.addressHidden() ? hidden(vocabulary, language) : place.street();
        return joined(", ", street, joined(" ", place.postalCode(), place.communeName()));
    }

    /** What stands in the place of a hidden address, in a language. */
    public static String hidden(Vocabulary vocabulary, Language language) {
        return vocabulary.words("addresses", language).getOrDefault("hidden", "");
    }

    /** A date as it stands in lists: 22/11/2026. */
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
