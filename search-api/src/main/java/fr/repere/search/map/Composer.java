package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Decides where everything goes: heading above, footer below, the map between them with insets on one side and the legend on the
 * other, or one under another where the sheet is narrow. Languages read from the right have it mirrored.
 */
final class Composer {

    private static final double WIDE = 1100;
    private static final double GAP = 22;
    private static final double INSET = 196;
    private static final double SCALE_STRIP = 40;
    private static final double TALLEST = 1000;
    private static final double LOWEST = 420;

    private final MapSheet sheet;
    private final double width;
    private final boolean wide;
    private final boolean rightToLeft;
    private final double margin;
    private final Map<Zone, Envelope> extents;
    private final LegendBlock legend;
    private final List<Frame> frames = new ArrayList<>();
    private Optional<Rectangle2D> legendBox = Optional.empty();

    Composer(MapSheet sheet, Material material, double width) {
        this.sheet = sheet;
        this.width = width;
        this.wide = width >= WIDE;
        this.rightToLeft = sheet.heading().language().isRightToLeft();
        this.margin = wide ? 40 : 28;
        this.extents = material.extents();
        this.legend = new LegendBlock(sheet.legend(), rightToLeft);
    }

    /** The sheet of this width, as high as needed. */
    Composition compose() {
        TextBlock heading = heading();
        double bottom = extents.isEmpty() ? heading.bottom() : body(heading.bottom());
        TextBlock footer = new TextBlock(margin, bottom + 14, width - 2 * margin, rightToLeft);
        sheet.footer().forEach(text -> footer.add(text, Style.of(14.5), Tint.PALE_INK));
        return new Composition(
                width,
                Math.ceil(footer.bottom() + margin * 0.7),
                rightToLeft,
                heading.lines(),
                frames,
                legendBox,
                List.of(),
                footer.lines());
    }

    private TextBlock heading() {
        TextBlock heading = new TextBlock(margin, margin * 0.8, width - 2 * margin, rightToLeft);
        heading.fit(sheet.heading().title(), Style.of(38).strong(), 2, Tint.INK);
        heading.skip(heading.lines().isEmpty() ? 0 : 4);
        heading.add(sheet.heading().subtitle(), Style.of(21), Tint.PALE_INK);
        heading.skip(heading.lines().isEmpty() ? 0 : 18);
        return heading;
    }

    private double body(double top) {
        Zone main = mainZone();
        List<Zone> insets =
                extents.keySet().stream().filter(zone -> zone != main).toList();
        return wide ? beside(main, insets, top) : stacked(main, insets, top);
    }

    private Zone mainZone() {
        return extents.containsKey(Zone.METROPOLE)
                ? Zone.METROPOLE
                : extents.entrySet().stream()
                        .max(Comparator.comparingDouble(
                                entry -> entry.getValue().getArea()))
                        .orElseThrow()
                        .getKey();
    }

    private double beside(Zone main, List<Zone> insets, double top) {
        double legendWidth = legend.isEmpty() ? 0 : legend.width(220, 400);
        double insetsWidth = insets.isEmpty() ? 0 : INSET;
        double mapWidth = width
                - 2 * margin
                - (legendWidth > 0 ? legendWidth + GAP : 0)
                - (insetsWidth > 0 ? insetsWidth + GAP : 0);
        double mapHeight = Math.max(mapHeight(main, mapWidth), legend.height(legendWidth) - SCALE_STRIP);
        double mapLeft = margin + (insetsWidth > 0 ? insetsWidth + GAP : 0);
        add(main, new Rectangle2D.Double(mirrored(mapLeft, mapWidth), top, mapWidth, mapHeight), Role.MAIN);
        if (!legend.isEmpty()) {
            double left = mirrored(width - margin - legendWidth, legendWidth);
            legendBox = Optional.of(new Rectangle2D.Double(left, top, legendWidth, legend.height(legendWidth)));
        }
        double bottom = top + mapHeight + SCALE_STRIP;
        double cell = insets.isEmpty() ? 0 : (bottom - top + GAP / 2) / insets.size();
        for (int i = 0; i < insets.size(); i++) {
            double left = mirrored(margin, INSET);
            add(insets.get(i), new Rectangle2D.Double(left, top + i * cell, INSET, cell - GAP / 2), Role.INSET);
        }
        return bottom;
    }

    private double stacked(Zone main, List<Zone> insets, double top) {
        double inner = width - 2 * margin;
        double mapHeight = mapHeight(main, inner);
        add(main, new Rectangle2D.Double(margin, top, inner, mapHeight), Role.MAIN);
        double bottom = top + mapHeight + SCALE_STRIP;
        int perRow = Math.clamp((int) (inner / 140), 1, 5);
        double cell = (inner + GAP / 2) / Math.max(1, Math.min(perRow, insets.size()));
        for (int i = 0; i < insets.size(); i++) {
            double left = mirrored(margin + i % perRow * cell, cell - GAP / 2);
            double y = bottom + i / perRow * 160;
            add(insets.get(i), new Rectangle2D.Double(left, y, cell - GAP / 2, 148), Role.INSET);
        }
        bottom += (insets.size() + perRow - 1) / perRow * 160.0;
        if (!legend.isEmpty()) {
            legendBox = Optional.of(new Rectangle2D.Double(margin, bottom, inner, legend.height(inner)));
            bottom += legend.height(inner);
        }
        return bottom;
    }

    private double mapHeight(Zone main, double mapWidth) {
        Envelope extent = Objects.requireNonNull(extents.get(main));
        return Math.clamp(mapWidth * extent.getHeight() / extent.getWidth(), LOWEST, TALLEST);
    }

    private double mirrored(double left, double boxWidth) {
        return rightToLeft ? width - left - boxWidth : left;
    }

    private void add(Zone zone, Rectangle2D box, Role role) {
        Envelope extent = Objects.requireNonNull(extents.get(zone));
        if (role == Role.MAIN) {
            frames.add(Frame.showing(extent, zone, box, role, ""));
            return;
        }
        // Its name above, its scale below.
        Rectangle2D inner =
                new Rectangle2D.Double(box.getX() + 8, box.getY() + 28, box.getWidth() - 16, box.getHeight() - 58);
        frames.add(Frame.showing(extent, zone, inner, role, zone.caption()).within(box));
    }
}
