package fr.repere.search.map;

import java.util.List;

/** Paragraphs one under another, ready to be put on {@link Paper}: as high as their letters need at this width. Points, y downwards. */
public final class PaperText {

    private final double width;
    private final TextBlock block;

    /**
     * An empty text.
     *
     * @param width in points
     */
    public PaperText(double width) {
        this.width = width;
        this.block = new TextBlock(0, 0, width, false);
    }

    /**
     * Adds a paragraph; nothing when it is blank.
     *
     * @param text of any length and content: what no font has is shown as {@code ?}
     * @param size of its letters, in points
     * @param rightToLeft from which side its sentences are read
     * @param rgb its colour
     */
    public PaperText add(String text, double size, boolean bold, boolean rightToLeft, int rgb) {
        return add(text, size, bold, rightToLeft, rgb, Integer.MAX_VALUE);
    }

    /** The same, with {@code most} lines at most; what is longer ends with an ellipsis. */
    public PaperText add(String text, double size, boolean bold, boolean rightToLeft, int rgb, int most) {
        if (text.isBlank()) {
            return this;
        }
        Style style = new Style(size, bold, rightToLeft);
        TextBlock paragraph = new TextBlock(0, block.bottom(), width, rightToLeft);
        paragraph.add(shortened(text, style, most), style, rgb);
        block.append(paragraph);
        return this;
    }

    private String shortened(String text, Style style, int most) {
        List<Line> lines = Lettering.lines(text, style, width);
        if (lines.size() <= most) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        lines.subList(0, most).forEach(line -> kept.append(line.text()).append(' '));
        // Some room for the ellipsis: the last word goes.
        return kept.toString().strip().replaceAll("[\\p{P}\\s]*\\s\\S+$", "") + "…";
    }

    /** Leaves room. */
    public PaperText skip(double points) {
        block.skip(points);
        return this;
    }

    /** How high it is. */
    public double height() {
        return block.bottom();
    }

    List<Composition.Set> lines() {
        return block.lines();
    }
}
