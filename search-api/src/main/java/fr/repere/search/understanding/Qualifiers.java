package fr.repere.search.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind a name and tells which place of that name is meant: « Saint-Denis 93 », « Paris 13e », « Dijon 21000 ». */
final class Qualifiers {

    private static final Map<String, Integer> ARRONDISSEMENTS =
            Map.of("commune:75056", 20, "commune:13055", 16, "commune:69123", 9);
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(e|er|eme|ieme|th|st|nd|rd)?");
    private static final Pattern ORDINAL_SIGN = Pattern.compile("e|er|eme|ieme");
    private static final Pattern ARRONDISSEMENT = Pattern.compile("arr|arrdt|arrondissements?|district");

    private Qualifiers() {}

    /** The match with what follows it taken in, and made certain by it; the match itself when nothing fits. */
    static Match applied(Match match, List<Token> tokens) {
        if (match.nameTo() >= tokens.size()) {
            return match;
        }
        Match byNumber = number(match, tokens.get(match.nameTo()).folded());
        if (byNumber != match) {
            return byNumber;
        }
        return arrondissement(match, tokens);
    }

    private static Match number(Match match, String number) {
        if (!number.matches("\\d{2,3}|2[ab]|\\d{5}")) {
            return match;
        }
        String departement = "departement:" + number.toUpperCase(Locale.ROOT);
        List<PlaceName> fitting = match.names().stream()
                .filter(name -> name.place().within().contains(departement)
                        || name.place().id().equals(departement)
                        || name.place().postalCodes().contains(number)
                        || number.length() == 5 && isOfTown(name.place(), number))
                .toList();
        return fitting.isEmpty()
                ? match
                : match.withNames(fitting, Trust.CERTAIN).upTo(match.nameTo() + 1);
    }

    /** Large towns have postal codes for offices too, which no table lists: their département is in the first digits. */
    private static boolean isOfTown(KnownPlace place, String postalCode) {
        return place.isCommune()
                && place.population() > 20_000
                && place.within().contains("departement:" + postalCode.substring(0, 2));
    }

    private static Match arrondissement(Match match, List<Token> tokens) {
        int most = ARRONDISSEMENTS.getOrDefault(match.place().id(), 0);
        Matcher ordinal = ORDINAL.matcher(tokens.get(match.nameTo()).folded());
        if (most == 0 || !ordinal.matches()) {
            return match;
        }
        int number = Integer.parseInt(ordinal.group(1));
        if (number < 1 || number > most) {
            return match;
        }
        int end = match.nameTo() + 1;
        end += isAt(tokens, end, ORDINAL_SIGN) ? 1 : 0;
        end += isAt(tokens, end, ARRONDISSEMENT) ? 1 : 0;
        return match.withNames(match.names().subList(0, 1), Trust.CERTAIN).upTo(end);
    }

    private static boolean isAt(List<Token> tokens, int index, Pattern pattern) {
        return index < tokens.size()
                && pattern.matcher(tokens.get(index).folded()).matches();
    }
}
