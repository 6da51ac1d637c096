package fr.repere.admin.writing.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import fr.repere.admin.writing.difference.Piece.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What differs between two texts, word by word; blanks and marks count as words of their own, so that the text reads as written. */
public final class WordDifference {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\n|[^\\S\\n]+|[^\\p{L}\\p{N}\\s]");

    private WordDifference() {}

    /** The words of both, in order, the deleted ones before those that stand in their place. */
    public static List<Piece> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Mark.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Mark.DELETED, delta.getSource().getLines());
            add(pieces, Mark.INSERTED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Mark.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Mark mark, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(mark, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
