package fr.repere.search.map;

import fr.repere.search.map.Frame.Role;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;

/**
 * Map, insets and legends: beside each other on a wide sheet, one under another on a narrow one, mirrored for languages that are read
 * from the right. Lengths in units.
 */
final class Arrangement {

    /** From this width on things stand beside each other. */
    static final double WIDE = 1100;

    private static final double GAP = 22;
    private static final double INSET = 196;
    private static final double SCALE_STRIP = 40;
    private static final double LOWEST = 420;
    private static final double TALLEST = 1000;
    private static final double INSET_ROW = 160;

    private final double width;
    private final double margin;
    private final boolean rightToLeft;
    private final Material material;
    private final Map<Zone, Envelope> extents;
    private final List<LegendBlock> legends = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Composition.Key> keys = new ArrayList<>();

    Arrangement(double width, double margin, boolean rightToLeft, Material material, Map<Zone, Envelope> extents) {
        this.width = width;
        this.margin = margin;
        this.rightToLeft = rightToLeft;
        this.material = material;
        this.extents = extents;
    }

    /** Adds a legend under those added before; one without entries is left out. */
    void add(MapSheet.Legend legend) {
        LegendBlock block = new LegendBlock(legend, rightToLeft);
        if (!block.isEmpty()) {
            legends.add(block);
        }
    }

    /**
     * Puts everything in its place.
     *
     * @return where it ends
     */
    double arrange(double top) {
        if (extents.isEmpty()) {
            return keys(margin, top, width - 2 * margin);
        }
        Zone main = mainZone();
        List<Zone> insets =
                extents.keySet().stream().filter(zone -> zone != main).toList();
        double bottom = width >= WIDE ? beside(main, insets, top) : stacked(main, insets, top);
        frames.addAll(1, Zooms.of(frames.getFirst(), material));
        return bottom;
    }

    /** The windows, the map first. */
    List<Frame> frames() {
        return frames;
    }

    /** The legends. */
    List<Composition.Key> keys() {
        return keys;
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
        double legend =
                legends.stream().mapToDouble(block -> block.width()).max().orElse(-GAP);
        double inset = insets.isEmpty() ? -GAP : INSET;
        double mapWidth = width - 2 * margin - legend - inset - 2 * GAP;
        double legendBottom = keys(mirrored(width - margin - legend, legend), top, legend);
        double mapHeight = Math.max(mapHeight(main, mapWidth), legendBottom - top - SCALE_STRIP);
        double mapLeft = mirrored(margin + inset + GAP, mapWidth);
        add(main, new Rectangle2D.Double(mapLeft, top, mapWidth, mapHeight), Role.MAIN);
        double bottom = top + mapHeight + SCALE_STRIP;
        double cell = Math.min(230, (bottom - top + GAP / 2) / Math.max(1, insets.size()));
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
            int row = i / perRow;
            add(
                    insets.get(i),
                    new Rectangle2D.Double(left, bottom + row * INSET_ROW, cell - GAP / 2, INSET_ROW - 12),
                    Role.INSET);
        }
        int rows = (insets.size() + perRow - 1) / perRow;
        return keys(margin, bottom + rows * INSET_ROW, inner);
    }

    private double keys(double left, double top, double room) {
        double bottom = top;
        for (LegendBlock block : legends) {
            double height = block.height(room);
            keys.add(new Composition.Key(block, new Rectangle2D.Double(left, bottom, room, height)));
            bottom += height + GAP / 2;
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
                new Rectangle2D.Double(box.getX() + 8, box.getY() + 28, box.getWidth() - 16, box.getHeight() - 56);
        frames.add(Frame.showing(extent, zone, inner, role, zone.caption()).within(box));
    }
}
