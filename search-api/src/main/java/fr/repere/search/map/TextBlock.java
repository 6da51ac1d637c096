package fr.repere.search.map;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs one under another, from the side where their language is read. */
final class TextBlock {

    private final double left;
    private final double width;
    private final boolean rightToLeft;
    private final List<Composition.Set> lines = new ArrayList<>();
    private double bottom;

    /**
     * An empty block.
     *
     * @param top of its first line, in units
     */
    TextBlock(double left, double top, double width, boolean rightToLeft) {
        this.left = left;
        this.bottom = top;
        this.width = width;
        this.rightToLeft = rightToLeft;
    }

    /** Adds a paragraph, broken where it is too wide. */
    void add(String text, Style style, int rgb) {
        Style directed = new Style(style.size(), style.bold(), rightToLeft);
        for (Line line : Lettering.lines(text, directed, width)) {
            double x = rightToLeft ? left + width - line.width() : left;
            lines.add(new Composition.Set(line, x, bottom + line.layout().getAscent() * 0.92, rgb));
            bottom += line.leading();
        }
    }

    /** Adds a paragraph as large as {@code lines} lines allow, from {@code style} down to two thirds of it, never cut. */
    void fit(String text, Style style, int most, int rgb) {
        double size = style.size();
        while (size > style.size() * 0.66
                && Lettering.lines(text, style.sized(size), width).size() > most) {
            size *= 0.92;
        }
        add(text, style.sized(size), rgb);
    }

    /** Adds the lines of another block, which begins where this one ends. */
    void append(TextBlock next) {
        lines.addAll(next.lines);
        bottom = next.bottom;
    }

    /** Leaves room. */
    void skip(double units) {
        bottom += units;
    }

    /** Where what follows may begin. */
    double bottom() {
        return bottom;
    }

    List<Composition.Set> lines() {
        return lines;
    }
}
