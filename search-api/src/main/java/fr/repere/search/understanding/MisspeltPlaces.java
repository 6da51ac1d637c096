package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.search.understanding.Announcements.Announcement;
import fr.repere.search.understanding.PlaceName.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Misspelt places: only behind a word that announces a place (« à Marseile »), and only large ones. */
final class MisspeltPlaces {

    private static final long LARGE = 10_000;
    private static final int MOST_WORDS = 4;
    /** Beyond the letters of Latin, where endings change, words of five letters have too many neighbours. */
    private static final char LATIN = 0x250;

    private static final int SHORTEST_INFLECTED = 6;

    private record Written(String folded, PlaceName name) {}

    private final Map<Character, List<Written>> byInitial = new HashMap<>();
    private final Announcements announcements;
    private final OrdinaryNames ordinary;
    private final Set<String> stems = new HashSet<>();

    /** Never takes one of these folded words for a misspelt place. */
    MisspeltPlaces(Gazetteer gazetteer, Announcements announcements, OrdinaryNames ordinary, Set<String> words) {
        this.announcements = announcements;
        this.ordinary = ordinary;
        words.forEach(word -> stems.add(Stem.of(word)));
        gazetteer
                .names()
                .forEach((folded, names) -> names.stream()
                        .filter(MisspeltPlaces::isWellKnown)
                        .max(Comparator.comparingLong(name -> name.place().population()))
                        .ifPresent(name -> byInitial
                                .computeIfAbsent(folded.charAt(0), key -> new ArrayList<>())
                                .add(new Written(folded, name))));
    }

    /** The first misspelt place that something announces. */
    Optional<Match> find(List<Token> tokens, Language language) {
        for (int from = 1; from < tokens.size(); from++) {
            Announcement before = announcements.before(tokens, from, language);
            if (before.trust() == Trust.STRONG) {
                for (int to = Math.min(tokens.size(), from + MOST_WORDS); to > from; to--) {
                    Optional<PlaceName> name = like(tokens, from, to);
                    if (name.isPresent()) {
                        return Optional.of(
                                new Match(before.edge(), to, from, to, List.of(name.get()), Trust.STRONG, true));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PlaceName> like(List<Token> tokens, int from, int to) {
        String typed = Token.joined(tokens, from, to);
        boolean tooShort = typed.charAt(0) >= LATIN && typed.length() < SHORTEST_INFLECTED;
        int edits = tooShort ? 0 : Spelling.allowedFor(typed);
        boolean word = tokens.subList(from, to).stream()
                .map(Token::folded)
                .anyMatch(token -> stems.contains(Stem.of(token)) || ordinary.contains(token));
        if (edits == 0 || word) {
            return Optional.empty();
        }
        return byInitial.getOrDefault(typed.charAt(0), List.of()).stream()
                .filter(written -> Spelling.isNear(typed, written.folded(), edits))
                .map(Written::name)
                .max(Comparator.comparingLong(name -> name.place().population()));
    }

    private static boolean isWellKnown(PlaceName name) {
        KnownPlace place = name.place();
        boolean spelled = name.origin() == Origin.OFFICIAL || name.origin() == Origin.TRANSLATED;
        return spelled && (place.isWide() || place.isCommune() && place.population() >= LARGE);
    }
}
