package fr.repere.search.web.ogc;

import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.ItemQuery.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code datetime} (requirement {@code /req/core/fc-time-definition}): an instant of RFC 3339 or an interval of two, one of which may be
 * open. A day alone is taken too, from its first to its last instant in UTC. Fiches tell days, so days are compared.
 */
final class DatetimeParameter {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final String OPEN = "..";
    private static final String ALLOWED =
            "un instant comme 2026-02-12T23:20:50Z ou un intervalle comme 2026-01-01T00:00:00Z/2026-06-30T23:59:59Z,"
                    + " 2026-01-01T00:00:00Z/.. ou ../2026-06-30T23:59:59Z";

    private DatetimeParameter() {}

    /** Beginning and end of what was written. */
    private record Moment(Instant begin, Instant end) {}

    /**
     * The days of a text.
     *
     * @throws InvalidParameter when it is neither an instant nor an interval
     */
    static Span read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 1) {
            Moment moment = moment(text, text);
            return span(Optional.of(moment.begin()), Optional.of(moment.end()));
        }
        if (parts.length != 2 || isOpen(parts[0]) && isOpen(parts[1])) {
            throw InvalidParameter.notAllowed("datetime", text, ALLOWED);
        }
        Optional<Instant> from = isOpen(parts[0])
                ? Optional.empty()
                : Optional.of(moment(parts[0], text).begin());
        Optional<Instant> to = isOpen(parts[1])
                ? Optional.empty()
                : Optional.of(moment(parts[1], text).end());
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw InvalidParameter.notAllowed("datetime", text, ALLOWED);
        }
        return span(from, to);
    }

    private static boolean isOpen(String part) {
        return part.isEmpty() || part.equals(OPEN);
    }

    private static Span span(Optional<Instant> from, Optional<Instant> to) {
        return new Span(from.map(DatetimeParameter::day), to.map(DatetimeParameter::day));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Moment moment(String part, String whole) {
        // A plus that was not encoded arrives as a space.
        String text = part.toUpperCase(Locale.ROOT).replace(' ', '+');
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                return new Moment(begin, begin.plusSeconds(86_399));
            }
            if (INSTANT.matcher(text).matches()) {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                return new Moment(instant, instant);
            }
        } catch (DateTimeException e) {
            throw InvalidParameter.notAllowed("datetime", whole, ALLOWED);
        }
        throw InvalidParameter.notAllowed("datetime", whole, ALLOWED);
    }
}
