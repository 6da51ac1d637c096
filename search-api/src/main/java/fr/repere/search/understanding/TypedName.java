package fr.repere.search.understanding;

import java.util.List;

/** A name as somebody typed it, to be looked for among very many that are kept folded: without case, accents and signs. */
public final class TypedName {

    private final List<String> words;

    private TypedName(List<String> words) {
        this.words = words;
    }

    /** What was typed. */
    public static TypedName of(String typed) {
        return new TypedName(Token.of(typed).stream().map(Token::folded).toList());
    }

    /** A name as it is kept for the comparison: its words folded, with one space between two. */
    public static String folded(String name) {
        return Folding.text(name);
    }

    /** Whether nothing was typed that could be compared. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether each typed word is the beginning of a word of the name. */
    public boolean begins(String foldedName) {
        return words.stream().allMatch(word -> foldedName.startsWith(word) || foldedName.contains(" " + word));
    }

    /** Whether each typed word is nearly the beginning of a word of the name: one edit from five letters on, two from nine. */
    public boolean resembles(String foldedName) {
        List<String> ofName = List.of(foldedName.split(" "));
        return words.stream()
                .allMatch(word -> ofName.stream()
                        .anyMatch(other -> Spelling.distanceToBeginning(word, other) <= Spelling.allowedFor(word)));
    }
}
