package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what somebody typed into a search. Costs no round trip: everything that it compares with is in memory. */
public final class Understanding {

    /** What stands behind is words, no place: nobody names the place so late, and pasted texts must cost little. */
    private static final int MOST_TOKENS = 64;

    private static final int MOST_ALTERNATIVES = 5;
    private static final String SIGNS = "[^\\p{L}\\p{N}\\p{M}]+";

    private final Supplier<PlaceKnowledge> knowledge;
    private final LanguageFinder languages;
    private final NamedSubjects subjects;

    Understanding(Supplier<PlaceKnowledge> knowledge, LanguageFinder languages, NamedSubjects subjects) {
        this.knowledge = knowledge;
        this.languages = languages;
        this.subjects = subjects;
    }

    /**
     * What a text means.
     *
     * @param shown language of the page, which decides when the text tells nothing
     * @param placeGiven whether the place is known already: none is looked for in the text then
     */
    public Understood of(String typed, Language shown, boolean placeGiven) {
        Language language = languages.of(typed, shown);
        List<Token> tokens = Token.of(typed);
        List<Token> first = tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()));
        List<Match> matches = placeGiven ? List.of() : places(first, language);
        String rest = without(matches, first, typed);
        List<String> dropped = dropped(matches, first);
        Words words = Words.of(rest);
        NamedSubjects.Found named = subjects.in(Token.of(rest));
        return new Understood(
                words,
                language,
                matches.stream()
                        .filter(match -> !match.isCountry())
                        .findFirst()
                        .map(match -> recognised(match, first, typed)),
                dropped,
                named.themes(),
                named.needs());
    }

    /** The place that is meant first; then what goes with it and is cut with it: its département, « en France ». */
    private List<Match> places(List<Token> tokens, Language language) {
        List<Match> found = knowledge.get().finder().find(tokens, language);
        if (found.stream().allMatch(Match::isCountry)) {
            List<Match> mended = new ArrayList<>(
                    knowledge.get().misspelt().find(tokens, language).stream().toList());
            found.stream()
                    .filter(country -> mended.stream().noneMatch(country::overlaps))
                    .forEach(mended::add);
            return mended;
        }
        for (Match wide : found) {
            for (Match inside : found) {
                Optional<Match> located = locatedIn(wide, inside);
                if (located.isPresent()) {
                    return cut(located.get(), wide, found);
                }
            }
        }
        return cut(found.getFirst(), found.getFirst(), found);
    }

    private static List<Match> cut(Match meant, Match wide, List<Match> found) {
        List<Match> cut = new ArrayList<>(List.of(meant));
        if (!meant.equals(wide)) {
            cut.add(wide);
        }
        found.stream().filter(Match::isCountry).forEach(cut::add);
        return cut;
    }

    /** « Beaumont, Puy-de-Dôme »: the second place tells which Beaumont. */
    private static Optional<Match> locatedIn(Match wide, Match inside) {
        if (!wide.place().isWide() || wide.equals(inside)) {
            return Optional.empty();
        }
        List<PlaceName> fitting = inside.names().stream()
                .filter(name ->
                        !name.place().equals(wide.place()) && name.place().liesIn(wide.place()))
                .toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(inside.withNames(fitting, Trust.CERTAIN));
    }

    private static RecognisedPlace recognised(Match match, List<Token> tokens, String typed) {
        KnownPlace place = match.place();
        String text = typed.substring(
                tokens.get(match.nameFrom()).start(),
                tokens.get(match.nameTo() - 1).end());
        List<KnownPlace> others = match.names().stream()
                .map(PlaceName::place)
                .filter(other -> !other.liesIn(place) && !place.liesIn(other))
                .limit(MOST_ALTERNATIVES)
                .toList();
        return new RecognisedPlace(place.id(), place.name(), text, match.guessed(), others);
    }

    private static String without(List<Match> matches, List<Token> tokens, String typed) {
        if (matches.isEmpty()) {
            return typed;
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        List<Match> inOrder =
                matches.stream().sorted(Comparator.comparing(Match::from)).toList();
        for (Match match : inOrder) {
            append(rest, typed.substring(from, tokens.get(match.from()).start()));
            from = tokens.get(match.to() - 1).end();
        }
        append(rest, typed.substring(from));
        return rest.toString();
    }

    /** Appends a piece without the signs at its ends: a comma or a bracket that enclosed the place. */
    private static void append(StringBuilder rest, String piece) {
        String bare = piece.replaceFirst("^" + SIGNS, "").replaceFirst(SIGNS + "$", "");
        if (!bare.isEmpty()) {
            rest.append(rest.isEmpty() ? "" : " ").append(bare);
        }
    }

    private static List<String> dropped(List<Match> matches, List<Token> tokens) {
        List<String> dropped = new ArrayList<>();
        for (Match match : matches) {
            for (int i = match.from(); i < match.to(); i++) {
                if (match.isCountry() || i < match.nameFrom() || i >= match.nameTo()) {
                    dropped.add(tokens.get(i).typed());
                }
            }
        }
        return dropped;
    }
}
