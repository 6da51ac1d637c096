package fr.repere.search.wording;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Opening hours in the words of a language: {@code Mo-Fr 09:00-12:00,14:00-17:30; Sa off} becomes « lundi–vendredi 9 h–12 h, 14 h–17 h 30 ;
 * samedi fermé ». Word by word, because hours are written by the thousand and read by people: whatever has no word here stays as
 * OpenStreetMap writes it, so that nothing is lost.
 */
public final class HoursWords {

    private static final Map<String, String> DAYS =
            Map.of("Mo", "mon", "Tu", "tue", "We", "wed", "Th", "thu", "Fr", "fri", "Sa", "sat", "Su", "sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("PH", "hours.holidays"),
            Map.entry("SH", "hours.school"),
            Map.entry("off", "hours.closed"),
            Map.entry("closed", "hours.closed"),
            Map.entry("open", "hours.open"),
            Map.entry("unknown", "hours.unknown"),
            Map.entry("week", "hours.week"),
            Map.entry("sunrise", "hours.sunrise"),
            Map.entry("sunset", "hours.sunset"));

    /** A remark in quotes, all day, a time of day, which one of the month, a word, or what stands between. */
    private static final Pattern PIECE =
            Pattern.compile("\"([^\"]*)\"|24/7|(\\d{1,2}):(\\d{2})|\\[([-\\d,]+)]|\\p{L}+|\\s*([;,-]|\\|\\|)\\s*");

    private final Messages messages;
    private final Language language;
    private final ULocale locale;
    private final Map<String, String> words = new HashMap<>();

    /** Words of a language. */
    public HoursWords(Vocabulary vocabulary, Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.locale = new ULocale(language.code());
        Map<String, String> names = vocabulary.words("days", language);
        DAYS.forEach((osm, code) -> words.put(osm, names.getOrDefault(code, osm)));
        String[] months = new DateFormatSymbols(new ULocale(language.code() + "@calendar=gregorian"))
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        MONTHS.forEach(osm -> words.put(osm, months[MONTHS.indexOf(osm)]));
        KEYS.forEach((osm, key) -> words.put(osm, messages.of(language, key)));
    }

    /** The hours in words. */
    public String of(String openingHours) {
        return PIECE.matcher(openingHours).replaceAll(piece -> Matcher.quoteReplacement(word(piece)));
    }

    /** A day of the week; Monday is 0. */
    String day(int day) {
        return words.getOrDefault(
                List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su").get(day), "");
    }

    /** A time of day, such as « 9 h » or « 17 h 30 ». */
    String time(int hour, int minute) {
        NumberFormat digits = NumberFormat.getIntegerInstance(locale);
        String hours = digits.format(hour);
        digits.setMinimumIntegerDigits(2);
        return messages.of(language, "hours.time", hours, digits.format(minute));
    }

    private String word(MatchResult piece) {
        if (piece.group(1) != null) {
            return "(" + piece.group(1) + ")";
        }
        if (piece.group(2) != null) {
            return time(Integer.parseInt(piece.group(2)), Integer.parseInt(piece.group(3)));
        }
        if (piece.group(4) != null) {
            return " " + messages.of(language, "hours.nth", ordinals(piece.group(4)));
        }
        if (piece.group(5) != null) {
            return switch (piece.group(5)) {
                case ";" -> messages.of(language, "hours.then") + " ";
                case "," -> messages.of(language, "hours.and") + " ";
                case "-" -> "–";
                default -> messages.of(language, "hours.otherwise") + " ";
            };
        }
        return piece.group().equals("24/7")
                ? messages.of(language, "hours.always")
                : words.getOrDefault(piece.group(), piece.group());
    }

    private String ordinals(String numbers) {
        return Arrays.stream(numbers.split(",", -1))
                .map(number -> number.matches("[1-5]")
                        ? messages.of(language, "hours.ordinal", Integer.parseInt(number))
                        : number.equals("-1") ? messages.of(language, "hours.last") : number)
                .collect(Collectors.joining(messages.of(language, "hours.and") + " "));
    }
}
