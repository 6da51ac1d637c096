package fr.repere.search.map;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What the colours mean: a title, then a swatch, a label and a count on each line; in columns where it is wide. */
final class LegendBlock {

    private static final Style TITLE = Style.of(19).strong();
    private static final Style LABEL = Style.of(18);
    private static final Style COUNT = Style.of(15.5);
    private static final double ROW = 32;
    private static final double SWATCH = 38;
    private static final double SPACE = 12;
    private static final double COLUMN = 330;

    private final MapSheet.Legend legend;
    private final boolean rightToLeft;

    LegendBlock(MapSheet.Legend legend, boolean rightToLeft) {
        this.legend = legend;
        this.rightToLeft = rightToLeft;
    }

    boolean isEmpty() {
        return legend.entries().isEmpty();
    }

    /** As wide as its widest line, within limits: a longer one is wrapped. */
    double width() {
        double widest = legend.entries().stream()
                .mapToDouble(entry -> SWATCH
                        + 3 * SPACE
                        + line(entry.label(), LABEL).width()
                        + line(entry.count(), COUNT).width())
                .max()
                .orElse(0);
        return Math.clamp(widest, 240, 310);
    }

    /** Its height when it is this wide. */
    double height(double width) {
        if (isEmpty()) {
            return 0;
        }
        double column = column(width);
        double entries = 0;
        for (List<MapSheet.Entry> some : columns(width)) {
            entries = Math.max(
                    entries,
                    some.stream().mapToDouble(entry -> rowHeight(entry, column)).sum());
        }
        return title(0, 0, width).bottom() + 8 + entries;
    }

    /** Draws it from the top of a box. */
    void draw(Ink ink, Rectangle2D box) {
        TextBlock title = title(box.getX(), box.getY(), box.getWidth());
        title.lines().forEach(line -> line.write(ink));
        counted(ink, box, title.bottom());
        List<List<MapSheet.Entry>> columns = columns(box.getWidth());
        double column = column(box.getWidth());
        for (int i = 0; i < columns.size(); i++) {
            double y = title.bottom() + 8;
            double left = box.getX() + (rightToLeft ? columns.size() - 1 - i : i) * (column + SPACE);
            for (MapSheet.Entry entry : columns.get(i)) {
                row(ink, entry, left, y, column);
                y += rowHeight(entry, column);
            }
        }
    }

    private TextBlock title(double left, double top, double width) {
        TextBlock title = new TextBlock(left, top, width, rightToLeft);
        title.add(legend.title(), TITLE, Tint.INK);
        boolean beside = line(legend.title(), TITLE).width() + counted(width).width() + SPACE < width;
        title.skip(beside ? 0 : counted(width).leading());
        return title;
    }

    /** Over the numbers; in several columns it would stand over the last only, and is left out. */
    private Line counted(double width) {
        return columnCount(width) > 1 || legend.counted().isEmpty() ? Line.EMPTY : line(legend.counted(), COUNT);
    }

    private void counted(Ink ink, Rectangle2D box, double bottom) {
        Line counted = counted(box.getWidth());
        double x = rightToLeft ? box.getX() : box.getMaxX() - counted.width();
        ink.write(counted, x, bottom - 7, Tint.PALE_INK);
    }

    private int columnCount(double width) {
        return Math.clamp(
                (int) (width / COLUMN), 1, Math.max(1, legend.entries().size()));
    }

    private double column(double width) {
        int columns = columnCount(width);
        return (width - (columns - 1) * SPACE) / columns;
    }

    private List<List<MapSheet.Entry>> columns(double width) {
        int columns = columnCount(width);
        int perColumn = (legend.entries().size() + columns - 1) / columns;
        List<List<MapSheet.Entry>> split = new ArrayList<>();
        for (int from = 0; from < legend.entries().size(); from += perColumn) {
            split.add(legend.entries().subList(from, Math.min(legend.entries().size(), from + perColumn)));
        }
        return split;
    }

    private double rowHeight(MapSheet.Entry entry, double column) {
        return Math.max(ROW, label(entry, 0, 0, column).bottom() + 8);
    }

    private TextBlock label(MapSheet.Entry entry, double left, double top, double column) {
        double room = column - SWATCH - 2 * SPACE - line(entry.count(), COUNT).width();
        double x = left + (rightToLeft ? column - SWATCH - SPACE - room : SWATCH + SPACE);
        TextBlock label = new TextBlock(x, top, room, rightToLeft);
        label.add(entry.label(), LABEL, Tint.INK);
        return label;
    }

    private void row(Ink ink, MapSheet.Entry entry, double left, double top, double column) {
        double swatch = rightToLeft ? left + column - SWATCH : left;
        sign(ink, entry, new Rectangle2D.Double(swatch, top + 3, SWATCH, 22));
        TextBlock label = label(entry, left, top, column);
        label.lines().forEach(line -> line.write(ink));
        Line count = line(entry.count(), COUNT);
        double x = rightToLeft ? left : left + column - count.width();
        if (!entry.count().isEmpty()) {
            ink.write(count, x, top + 19, Tint.PALE_INK);
        }
    }

    private static void sign(Ink ink, MapSheet.Entry entry, Rectangle2D box) {
        if (entry.sign() == MapSheet.Sign.AREA) {
            Hatching.fill(ink, box, entry.fill());
            ink.stroke(box, Tint.BORDER, 0.9);
            return;
        }
        double radius = entry.sign() == MapSheet.Sign.DOT ? 5.5 : 10;
        Ellipse2D dot =
                new Ellipse2D.Double(box.getCenterX() - radius, box.getCenterY() - radius, 2 * radius, 2 * radius);
        ink.fill(dot, entry.fill().rgb());
        ink.stroke(dot, Tint.INK, 0.8);
    }

    private Line line(String text, Style style) {
        return Lettering.line(text, new Style(style.size(), style.bold(), rightToLeft));
    }
}
