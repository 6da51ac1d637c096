package fr.repere.search.map;

import java.awt.font.TextLayout;
import java.text.AttributedString;

/**
 * A text ready to be drawn on one line.
 *
 * @param text in the order of reading
 * @param layout its letters, joined and ordered
 * @param letters its letters one by one with their fonts, in the order in which they stand from left to right
 * @param shaped whether letters were joined or reordered, so that drawing them one by one would be wrong
 */
record Line(String text, TextLayout layout, AttributedString letters, boolean shaped) {

    /** Nothing, of no width. */
    static final Line EMPTY = Lettering.line("\u00A0", Style.of(1));

    /** Width of what is seen, in units. */
    double width() {
        return layout.getVisibleAdvance();
    }

    /** Height of capitals and digits, in units: what is centred when a label is. */
    double capHeight() {
        return 0.71 * layout.getAscent() / 1.069;
    }

    /** How far below its baseline the next line's lies, in units. */
    double leading() {
        return 0.92 * (layout.getAscent() + layout.getDescent());
    }
}
