package fr.repere.geodata.importing.cleaning;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import fr.repere.geodata.importing.line.Remarks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Opening hours in OpenStreetMap's syntax: checked when a source writes them so, composed when it writes a text per day. */
public final class OpeningHours {

    /** The days as OpenStreetMap writes them, Monday first. */
    public static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private static final int LONGEST = 500;
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})[:hH](\\d{2})?\\s*[-–àa]\\s*(\\d{1,2})[:hH](\\d{2})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/,;&+]*(?:et)?[\\s/,;&+]*");

    private OpeningHours() {}

    /** Hours that a source gives in OpenStreetMap's syntax; dropped with a remark when they are not. */
    public static @Nullable String osm(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return null;
        }
        if (text.length() <= LONGEST && parses(text)) {
            return text;
        }
        remarks.warn(field, text, "horaires qui ne sont pas au format OpenStreetMap, laissés de côté");
        return null;
    }

    private static boolean parses(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return !new OpeningHoursParser(new ByteArrayInputStream(bytes))
                    .rules(false)
                    .isEmpty();
        } catch (OpeningHoursParseException malformed) {
            return false;
        }
    }

    /**
     * Hours from a text per day such as {@code 09:00 - 12:00 / 14:00 - 17:00}; a day that is not understood is dropped with a
     * remark, touching spans are joined.
     *
     * @param byDay texts under {@link #DAYS}
     */
    public static @Nullable String compose(Map<String, String> byDay, String field, Remarks remarks) {
        List<String> days =
                DAYS.stream().map(day -> ofDay(byDay.get(day), field, remarks)).toList();
        List<String> rules = new ArrayList<>();
        int day = 0;
        while (day < days.size()) {
            int last = day;
            while (last + 1 < days.size() && days.get(last + 1).equals(days.get(day))) {
                last++;
            }
            if (!days.get(day).isEmpty()) {
                rules.add(range(day, last) + " " + days.get(day));
            }
            day = last + 1;
        }
        return rules.isEmpty() ? null : String.join("; ", rules);
    }

    private static String range(int first, int last) {
        return switch (last - first) {
            case 0 -> DAYS.get(first);
            case 1 -> DAYS.get(first) + "," + DAYS.get(last);
            default -> DAYS.get(first) + "-" + DAYS.get(last);
        };
    }

    private static String ofDay(@Nullable String raw, String field, Remarks remarks) {
        String text = PlainText.line(raw);
        if (text == null) {
            return "";
        }
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text);
        int end = 0;
        boolean understood = true;
        while (matcher.find()) {
            understood &= BETWEEN.matcher(text.substring(end, matcher.start())).matches();
            spans.add(new Span(minutes(matcher, 1), minutes(matcher, 3)));
            end = matcher.end();
        }
        understood &= end > 0 && BETWEEN.matcher(text.substring(end)).matches();
        spans.removeIf(span -> span.from == 0 && span.to == 0);
        if (!understood || spans.stream().anyMatch(span -> span.from >= span.to || span.to > 24 * 60)) {
            remarks.warn(field, text, "horaires d'un jour non compris, laissés de côté");
            return "";
        }
        return join(spans);
    }

    private static int minutes(Matcher matcher, int group) {
        String minutes = matcher.group(group + 1);
        return Integer.parseInt(matcher.group(group)) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    }

    private static String join(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        spans.stream().sorted(Comparator.comparingInt(Span::from)).forEach(span -> {
            if (!joined.isEmpty() && span.from <= joined.getLast().to) {
                Span before = joined.removeLast();
                joined.add(new Span(before.from, Math.max(before.to, span.to)));
            } else {
                joined.add(span);
            }
        });
        return String.join(",", joined.stream().map(Span::text).toList());
    }

    /** From and to, in minutes after midnight. */
    private record Span(int from, int to) {

        String text() {
            return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
        }
    }
}
