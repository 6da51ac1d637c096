package fr.repere.search.understanding;

import fr.repere.search.understanding.PlaceName.Origin;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Postal codes and département numbers among words: « cours de français 21000 », « logement 93 », « emploi dans le 75 ». */
final class PlaceNumbers {

    /** What makes a number something else when it stands before or behind it. */
    private static final Set<String> BEFORE = words("""
            ans an age moins plus niveau article loi numero formulaire cerfa entre et ou samu police pompiers urgence urgences
            appeler appel les top covid a au jusqu decret under over age level aged article number call to or and от до до лет від до""");

    private static final Set<String> AFTER = words("""
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre
            ans an mois jours jour semaines semaine heures heure euros euro e eur h kg km ou et a years year months days hours
            лет года месяцев дней часов евро років місяців днів годин євро سنة سنوات شهر يوم ساعة يورو سال ماه روز ساعت یورو
            کال کلن ዓመት ወርሒ መዓልቲ""");
    /** Numbers of emergency services: alone behind a word they are never a département. */
    private static final Set<String> EMERGENCY = Set.of("15", "17", "18");

    private PlaceNumbers() {}

    /** What the number at an index means as a place. */
    static Optional<Match> at(int index, List<Token> tokens, Announcements.Announcement before, Gazetteer gazetteer) {
        String number = tokens.get(index).folded();
        if (isMeasured(tokens, index)) {
            return Optional.empty();
        }
        boolean alone = before.edge() == 0 && index == tokens.size() - 1;
        if (number.length() == 5) {
            List<PlaceName> communes = gazetteer.ofPostalCode(number).stream()
                    .sorted(Comparator.comparingLong(KnownPlace::population).reversed())
                    .map(commune -> new PlaceName(commune, Origin.OFFICIAL, commune.name()))
                    .toList();
            return communes.isEmpty() ? Optional.empty() : Optional.of(match(index, before, communes, Trust.CERTAIN));
        }
        boolean announced = before.trust() == Trust.WIDE;
        boolean last = index == tokens.size() - 1 && !EMERGENCY.contains(number);
        if (!alone && !announced && !last) {
            return Optional.empty();
        }
        return gazetteer
                .departement(number)
                .map(departement -> match(
                        index,
                        before,
                        List.of(new PlaceName(departement, Origin.OFFICIAL, departement.name())),
                        announced || alone ? Trust.CERTAIN : Trust.STRONG));
    }

    private static boolean isMeasured(List<Token> tokens, int index) {
        if (index > 0) {
            Token previous = tokens.get(index - 1);
            if (previous.isNumber() || BEFORE.contains(previous.folded())) {
                return true;
            }
        }
        if (index + 1 < tokens.size()) {
            Token next = tokens.get(index + 1);
            return next.isNumber() || AFTER.contains(next.folded());
        }
        return false;
    }

    private static Match match(int index, Announcements.Announcement before, List<PlaceName> names, Trust trust) {
        return new Match(before.edge(), index + 1, index, index + 1, names, trust, false);
    }

    private static Set<String> words(String text) {
        Set<String> folded = new HashSet<>();
        for (String word : text.strip().split("\\s+")) {
            folded.add(Folding.word(word));
        }
        return Set.copyOf(folded);
    }
}
