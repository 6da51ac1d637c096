package fr.repere.search.wording;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opening hours in French words: {@code Mo-Fr 09:00-12:00,14:00-17:30; Sa off} becomes « lun.–ven. 9 h–12 h, 14 h–17 h 30 ; sam. fermé ».
 * Word by word, because hours are written by the thousand and read by people: whatever has no word here stays as OpenStreetMap writes it,
 * so that nothing is lost.
 */
public final class HoursWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Mo", "lun."),
            Map.entry("Tu", "mar."),
            Map.entry("We", "mer."),
            Map.entry("Th", "jeu."),
            Map.entry("Fr", "ven."),
            Map.entry("Sa", "sam."),
            Map.entry("Su", "dim."),
            Map.entry("PH", "jours fériés"),
            Map.entry("SH", "vacances scolaires"),
            Map.entry("off", "fermé"),
            Map.entry("closed", "fermé"),
            Map.entry("open", "ouvert"),
            Map.entry("unknown", "à vérifier"),
            Map.entry("week", "semaine"),
            Map.entry("Jan", "janvier"),
            Map.entry("Feb", "février"),
            Map.entry("Mar", "mars"),
            Map.entry("Apr", "avril"),
            Map.entry("May", "mai"),
            Map.entry("Jun", "juin"),
            Map.entry("Jul", "juillet"),
            Map.entry("Aug", "août"),
            Map.entry("Sep", "septembre"),
            Map.entry("Oct", "octobre"),
            Map.entry("Nov", "novembre"),
            Map.entry("Dec", "décembre"));

    /** A comment in quotes, all day, a time of day, or a word. */
    private static final Pattern PIECE =
            Pattern.compile("\"([^\"]*)\"|24/7|(\\d{1,2}):(\\d{2})|\\p{L}+|\\s*([;,-]|\\|\\|)\\s*");

    private HoursWords() {}

    /** The hours in words. */
    public static String of(String openingHours) {
        return PIECE.matcher(openingHours).replaceAll(piece -> Matcher.quoteReplacement(word(piece)));
    }

    private static String word(MatchResult piece) {
        if (piece.group(1) != null) {
            return "(" + piece.group(1) + ")";
        }
        if (piece.group(2) != null) {
            String minutes = piece.group(3).equals("00") ? "" : "\u00a0" + piece.group(3);
            return Integer.parseInt(piece.group(2)) + "\u00a0h" + minutes;
        }
        if (piece.group(4) != null) {
            return switch (piece.group(4)) {
                case ";" -> "\u00a0; ";
                case "," -> ", ";
                case "-" -> "–";
                default -> ", sinon ";
            };
        }
        return piece.group().equals("24/7") ? "jour et nuit" : WORDS.getOrDefault(piece.group(), piece.group());
    }
}
