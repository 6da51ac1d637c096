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
    private static final List<String> FAMILIES = List.of("NotoSans", "NotoSansArabic", "NotoSansEthiopic");
    private static final List<Font> REGULAR =
            FAMILIES.stream().map(name -> font(name + "-Regular")).toList();
    private static final List<Font> BOLD =
            FAMILIES.stream().map(name -> font(name + "-Bold")).toList();
    private static final char UNKNOWN = '?';

    private Lettering() {}

    /** The resources of all fonts, with their PostScript names. */
    static List<String> files() {
        return FAMILIES.stream()
                .flatMap(name -> List.of(name + "-Regular", name + "-Bold").stream())
                .toList();
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
        AttributedString attributed = attributed(shown, style);
        return new Line(shown, new TextLayout(attributed.getIterator(), MEASURE), attributed, isShaped(shown));
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
        attributed.addAttribute(TextAttribute.RUN_DIRECTION, style.rightToLeft());
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
