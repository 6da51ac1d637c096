package fr.repere.search.understanding;

import java.util.List;

/**
 * A place found among tokens.
 *
 * @param from first token that goes with the place, prepositions included
 * @param to behind the last one
 * @param nameFrom first token of the name or number itself
 * @param nameTo behind the last one, numbers that tell homonyms apart included
 * @param names what may be meant, best first
 * @param trust how sure it is
 * @param guessed whether a misspelling was mended
 */
record Match(int from, int to, int nameFrom, int nameTo, List<PlaceName> names, Trust trust, boolean guessed) {

    KnownPlace place() {
        return names.getFirst().place();
    }

    boolean isCountry() {
        return place().id().equals(Gazetteer.COUNTRY);
    }

    /** Whether it and the other share a token. */
    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }

    Match withNames(List<PlaceName> others, Trust sure) {
        return new Match(from, to, nameFrom, nameTo, others, sure, guessed);
    }

    Match upTo(int end) {
        return new Match(from, end, nameFrom, end, names, trust, guessed);
    }

    Match cutTo(int end) {
        return new Match(from, end, nameFrom, nameTo, names, trust, guessed);
    }
}
