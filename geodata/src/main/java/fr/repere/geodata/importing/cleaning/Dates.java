package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.importing.line.Remarks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Dates of sources; one that does not exist or that nobody can have meant is dropped with a remark. */
public final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private Dates() {}

    /** A date such as {@code 2026-03-01}, whatever time of the day follows it. */
    public static @Nullable LocalDate iso(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        return text == null
                ? null
                : of(text.length() > 10 ? text.substring(0, 10) : text, "uuuu-MM-dd", field, remarks);
    }

    /**
     * A date written after a pattern.
     *
     * @param pattern of {@link DateTimeFormatter}, with {@code uuuu} for the year
     */
    public static @Nullable LocalDate of(@Nullable String raw, String pattern, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date =
                    LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT));
            if (!date.isBefore(FIRST) && date.isBefore(LAST)) {
                return date;
            }
        } catch (DateTimeException malformed) {
            remarks.warn(field, text, "date illisible, laissée de côté");
            return null;
        }
        remarks.warn(field, text, "date invraisemblable, laissée de côté");
        return null;
    }
}
