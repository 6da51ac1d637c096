package fr.repere.embedded.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Lets each word through once, in the whole stream or at one position; a position left empty is not closed up. */
final class UniqueTokenFilter extends TokenFilter {

    private static final int EXPECTED_WORDS = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final CharArraySet seen = new CharArraySet(EXPECTED_WORDS, false);
    private final boolean samePositionOnly;

    UniqueTokenFilter(TokenStream tokens, boolean samePositionOnly) {
        super(tokens);
        this.samePositionOnly = samePositionOnly;
    }

    @Override
    public boolean incrementToken() throws IOException {
        int skipped = 0;
        while (input.incrementToken()) {
            int step = increment.getPositionIncrement();
            if (samePositionOnly && step > 0) {
                seen.clear();
            }
            if (seen.add(term.toString())) {
                increment.setPositionIncrement(skipped + step);
                return true;
            }
            skipped += step;
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        seen.clear();
    }
}
