package fr.repere.search.map;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters of the eight languages, from the fonts that come along and no other, so that a map looks the same on every machine. Arabic
 * letters are joined and ordered by Java2D; French numbers and names inside an Arabic sentence keep their direction.
 */
final class Lettering {

    /** Widths that do not depend on what is drawn on: fractions count, pixels do not. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private static final String FOLDER = "fonts/";
    private static final List<String> FILES = List.of(
            "NotoSans-Regular",
            "NotoSansArabic-Regular",
            "NotoSansEthiopic-Regular",
            "NotoSansMath-Regular",
            "NotoSans-Bold",
            "NotoSansArabic-Bold",
            "NotoSansEthiopic-Bold");
    private static final List<Font> FONTS = FILES.stream().map(Lettering::font).toList();
    private static final List<Font> REGULAR = FONTS.subList(0, 4);
    /** There is no bold of the mathematical signs. */
    private static final List<Font> BOLD = List.of(FONTS.get(4), FONTS.get(5), FONTS.get(6), FONTS.get(3));

    private static final char UNKNOWN = '?';

    private Lettering() {}

    /** The resources of all fonts. */
    static List<String> files() {
        return FILES;
    }

    /** A font as it was shipped. */
    static InputStream open(String file) {
        InputStream resource = Lettering.class.getResourceAsStream(FOLDER + file + ".ttf");
        if (resource == null) {
            throw new IllegalStateException("font " + file + " is not in the jar");
        }
        return resource;
    }

    /** A text on one line. */
    static Line line(String text, Style style) {
        String shown = shown(text);
        if (shown.isEmpty()) {
            return Line.EMPTY;
        }
        AttributedString logical = attributed(shown, style);
        TextLayout layout = new TextLayout(logical.getIterator(), MEASURE);
        return isShaped(shown)
                ? new Line(
                        shown,
                        layout,
                        attributed(leftToRight(shown, style), new Style(style.size(), style.bold(), false)),
                        true)
                : new Line(shown, layout, logical, false);
    }

    /** A text on as many lines as it needs, none wider than {@code width}; a longer word is broken. */
    static List<Line> lines(String text, Style style, double width) {
        String shown = shown(text);
        List<Line> lines = new ArrayList<>();
        if (shown.isEmpty()) {
            return lines;
        }
        LineBreakMeasurer breaks =
                new LineBreakMeasurer(attributed(shown, style).getIterator(), MEASURE);
        while (breaks.getPosition() < shown.length()) {
            int from = breaks.getPosition();
            breaks.nextLayout((float) width);
            lines.add(line(shown.substring(from, breaks.getPosition()), style));
        }
        return lines;
    }

    private static AttributedString attributed(String text, Style style) {
        AttributedString attributed = new AttributedString(text);
        // A French sentence keeps its direction, and its full stop, also on an Arabic map.
        boolean fromTheRight = style.rightToLeft() && isShaped(text);
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                fromTheRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        int from = 0;
        int family = 0;
        for (int at = 0; at < text.length(); at++) {
            int wanted = family(text.charAt(at), family);
            if (wanted != family) {
                setFont(attributed, family, style, from, at);
                from = at;
                family = wanted;
            }
        }
        setFont(attributed, family, style, from, text.length());
        return attributed;
    }

    private static void setFont(AttributedString attributed, int family, Style style, int from, int to) {
        if (to > from) {
            Font font = (style.bold() ? BOLD : REGULAR).get(family).deriveFont((float) style.size());
            attributed.addAttribute(TextAttribute.FONT, font, from, to);
        }
    }

    /** Spaces and what several fonts have stay with their neighbours: fewer runs, better joints. */
    private static int family(char letter, int current) {
        if (REGULAR.get(current).canDisplay(letter) && (current == 0 || letter > ' ')) {
            return current;
        }
        for (int i = 0; i < REGULAR.size(); i++) {
            if (REGULAR.get(i).canDisplay(letter)) {
                return i;
            }
        }
        return 0;
    }

    /** One line without control characters; what no font has is shown as such, since PDF and eyes could do nothing with it. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || point == '\t') {
                shown.append(' ');
            } else if (!Character.isISOControl(point)) {
                boolean drawn = REGULAR.stream().anyMatch(font -> font.canDisplay(point));
                shown.appendCodePoint(drawn ? point : UNKNOWN);
            }
        });
        return shown.toString();
    }

    /** The letters in the order in which they stand on the paper. */
    private static String leftToRight(String text, Style style) {
        Bidi bidi = new Bidi(text, style.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[text.length()];
        Object[] letters = new Object[text.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = text.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        StringBuilder ordered = new StringBuilder();
        for (Object letter : letters) {
            ordered.append(letter);
        }
        return ordered.toString();
    }

    /** Whether letters change by their neighbours or run from right to left. */
    private static boolean isShaped(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static Font font(String file) {
        try (InputStream resource = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " cannot be read", e);
        }
    }
}
