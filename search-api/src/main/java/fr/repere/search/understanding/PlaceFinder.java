package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.search.understanding.Announcements.Announcement;
import fr.repere.search.understanding.PlaceName.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the place among the words of a text. Every run of words that is a name is weighed: what announces it, how large the
 * place is, whether its name is an ordinary word too. What is not sure enough is left alone; of the rest the surest wins, then the
 * longest name, then the largest place.
 */
final class PlaceFinder {

    /** A town of this size is meant when its name stands among words without a preposition. */
    private static final long TOWN = 10_000;
    /** So is a smaller one whose name has several words: « Bourg-en-Bresse » is nothing else. */
    private static final long SMALL_TOWN = 2_000;
    /** Behind « en » and « dans le », a commune of this size: « en Avignon ». */
    private static final long LARGE_TOWN = 20_000;
    /** Behind « à », a town counts as so many times its inhabitants against a département of its name: « à Vienne ». */
    private static final long TOWN_BEHIND_A = 50;

    private static final int SHORTEST_TRANSLATED = 4;

    private static final Comparator<Match> SUREST = Comparator.comparing((Match match) -> !match.isCountry())
            .thenComparing(match -> match.trust().compareTo(Trust.WIDE) >= 0)
            .thenComparing(match -> match.nameTo() - match.nameFrom())
            .thenComparing(match -> match.place().population())
            .thenComparing(Match::from);

    private final Gazetteer gazetteer;
    private final Announcements announcements;
    private final OrdinaryNames ordinary;
    private final Set<String> words;

    /** Takes none of these folded words for a small place. */
    PlaceFinder(Gazetteer gazetteer, Announcements announcements, OrdinaryNames ordinary, Set<String> words) {
        this.gazetteer = gazetteer;
        this.announcements = announcements;
        this.ordinary = ordinary;
        this.words = words;
    }

    /** Every place that is sure enough, the surest first; none shares a word with another. */
    List<Match> find(List<Token> tokens, Language language) {
        List<Match> candidates = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            candidates.addAll(from(from, tokens, language));
        }
        candidates.sort(SUREST.reversed());
        List<Match> chosen = new ArrayList<>();
        for (Match candidate : candidates) {
            if (chosen.stream().noneMatch(candidate::overlaps)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /** What begins with the token at an index: the longest name that is sure enough, or a number. */
    private List<Match> from(int from, List<Token> tokens, Language language) {
        Announcement before = announcements.before(tokens, from, language);
        int longest = Math.min(tokens.size(), from + gazetteer.longestName());
        for (int to = longest; to > from; to--) {
            Optional<Match> match = named(from, to, tokens, before);
            if (match.isPresent()) {
                return List.of(match.get());
            }
        }
        return PlaceNumbers.at(from, tokens, before, gazetteer).stream().toList();
    }

    private Optional<Match> named(int from, int to, List<Token> tokens, Announcement before) {
        String folded = Token.joined(tokens, from, to);
        List<PlaceName> names = new ArrayList<>(gazetteer.named(folded));
        String contracted = contraction(tokens, from);
        if (!contracted.isEmpty()) {
            gazetteer.named(contracted + folded).stream()
                    .filter(name -> name.origin() == Origin.OFFICIAL)
                    .forEach(names::add);
        }
        String typed = typed(from, to, tokens);
        names.removeIf(name -> !name.allowsAccentsOf(typed));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Announcement after = announcements.after(tokens, to);
        Trust trust = before.trust().or(after.trust());
        Match bare = new Match(before.edge(), to, from, to, ordered(names, trust), trust, false);
        Match match = Qualifiers.applied(bare, tokens);
        match = match.cutTo(announcements.after(tokens, match.nameTo()).edge());
        boolean alone = match.from() == 0 && match.to() == tokens.size();
        return sure(alone ? match.withNames(match.names(), Trust.CERTAIN) : match, folded, alone);
    }

    /** « au Mans » is « à » and « Le Mans », « aux Ulis » is « à » and « Les Ulis ». */
    private static String contraction(List<Token> tokens, int from) {
        return switch (from == 0 ? "" : tokens.get(from - 1).folded()) {
            case "au", "du" -> "le ";
            case "aux", "des" -> "les ";
            default -> "";
        };
    }

    private Optional<Match> sure(Match match, String folded, boolean alone) {
        Trust needed = ordinary.neededFor(folded);
        boolean numbered = match.nameTo() - match.nameFrom()
                > folded.chars().filter(c -> c == ' ').count() + 1;
        boolean word = words.contains(folded);
        List<PlaceName> meant = match.names().stream()
                .filter(name -> numbered || isEnough(match.trust(), needed, name))
                .filter(name -> numbered || !word || isLarge(name))
                .filter(name -> alone || numbered || isSure(name, match.trust()))
                .toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(match.withNames(meant, match.trust()));
    }

    private static boolean isLarge(PlaceName name) {
        return name.origin() != Origin.FORMER && name.place().population() >= TOWN;
    }

    /** « dans le Nord » announces the département as well as « à » announces a town. Only a number makes an ordinary word certain. */
    private static boolean isEnough(Trust trust, Trust needed, PlaceName name) {
        return switch (needed) {
            case CERTAIN -> false;
            case STRONG -> trust.compareTo(name.place().isWide() ? Trust.WIDE : Trust.STRONG) >= 0;
            case WIDE, WEAK, NONE -> trust.compareTo(needed) >= 0;
        };
    }

    private static boolean isSure(PlaceName name, Trust trust) {
        KnownPlace place = name.place();
        return switch (trust) {
            case CERTAIN, STRONG -> true;
            case WIDE -> place.kind().equals("epci") || !place.isCommune() || place.population() >= LARGE_TOWN;
            case WEAK, NONE -> isSureAlone(name);
        };
    }

    private static boolean isSureAlone(PlaceName name) {
        KnownPlace place = name.place();
        if (place.id().equals(Gazetteer.COUNTRY)) {
            return false;
        }
        return switch (name.origin()) {
            case ANNOUNCED -> true;
            case TRANSLATED -> name.spelled().length() >= SHORTEST_TRANSLATED;
            case COLLOQUIAL -> place.isWide();
            case FORMER, TRANSLITERATED -> false;
            case OFFICIAL -> place.isWide() || place.isCommune() && isTown(name);
        };
    }

    private static boolean isTown(PlaceName name) {
        String bare = name.spelled().replaceFirst("^(?i)(l'|le |la |les )", "");
        boolean several = bare.contains("-") || bare.contains(" ") || bare.contains("'");
        return name.place().population() >= (several ? SMALL_TOWN : TOWN);
    }

    private static List<PlaceName> ordered(List<PlaceName> names, Trust trust) {
        Comparator<PlaceName> largest = Comparator.comparingLong(name -> weight(name.place(), trust));
        return names.stream()
                .sorted(Comparator.comparing(
                                (PlaceName name) -> name.place().kind().equals("epci"))
                        .thenComparing(
                                name -> trust == Trust.WIDE && !name.place().isWide())
                        .thenComparing(largest.reversed())
                        .thenComparing(name -> name.place().kind()))
                .toList();
    }

    private static long weight(KnownPlace place, Trust trust) {
        return trust == Trust.STRONG && place.isCommune() ? place.population() * TOWN_BEHIND_A : place.population();
    }

    private static String typed(int from, int to, List<Token> tokens) {
        StringBuilder typed = new StringBuilder();
        tokens.subList(from, to).forEach(token -> typed.append(token.typed()));
        return typed.toString();
    }
}
