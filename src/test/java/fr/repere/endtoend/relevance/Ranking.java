package fr.repere.endtoend.relevance;

import java.util.List;

/** Something that answers questions with fiches, best first. */
@FunctionalInterface
public interface Ranking {

    /** How many fiches of an answer are looked at: a page on a phone. */
    int DEPTH = 10;

    /** The keys ({@link FicheKey}) of the first fiches of the answer, at most {@link #DEPTH}. */
    List<String> first(Question question);
}
