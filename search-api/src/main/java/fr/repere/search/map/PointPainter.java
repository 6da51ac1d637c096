package fr.repere.search.map;

import fr.repere.search.map.Material.Placed;
import fr.repere.search.map.PointLabels.Wanted;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbered points in a window. Points on one spot share a label: there is only one place to point at. */
final class PointPainter {

    private static final double DOT = 2.8;
    private static final double PAD = 5;
    /** Where a name may begin: how much of its width and how many units to the right, how much of its height lower. */
    private static final double[][] NEAR = {
        {-0.5, 0, 0.5}, {-0.5, 0, 1.5}, {-0.5, 0, -0.8}, {0, 14, 0.5}, {-1, -14, 0.5}, {-0.5, 0, 2.2}, {-0.5, 0, -1.6}
    };

    private final Ink ink;
    private final Frame frame;
    private final double size;
    private final List<Frame> elsewhere;
    private final List<Group> groups;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private record Group(Point2D at, Fill fill, List<MapSheet.Point> points) {}

    /**
     * For the points of a window.
     *
     * @param elsewhere windows that show their part larger, and may lie over this one
     */
    PointPainter(Ink ink, Frame frame, List<MapSheet.Point> all, List<Frame> elsewhere) {
        this.ink = ink;
        this.frame = frame;
        this.elsewhere = elsewhere;
        this.groups = groups(all);
        elsewhere.forEach(window -> taken.addAll(List.of(window.box(), frame.reference(window))));
        int points = all.size();
        this.size = points > 200 ? 11 : points > 80 ? 12.5 : 14;
    }

    /**
     * Draws the points; what lies in a larger window is a dot without number here.
     *
     * @return whose number found room
     */
    List<MapSheet.Point> draw() {
        List<Group> numbered = new ArrayList<>();
        for (Group group : groups) {
            if (elsewhere.stream().anyMatch(window -> shows(window, group.at()))) {
                dot(group);
            } else {
                numbered.add(group);
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            Rectangle2D box = box(numbered.get(i));
            wanted.add(new Wanted(i, numbered.get(i).at(), box.getWidth(), box.getHeight()));
        }
        List<PointLabels.Placed> placed = PointLabels.place(wanted, frame.inner(), taken);
        placed.forEach(label -> label.leader().ifPresent(line -> leader(line)));
        numbered.forEach(this::dot);
        placed.forEach(label -> label(numbered.get(label.wanted().index()), label.box()));
        placed.forEach(label -> taken.add(label.box()));
        return placed.stream()
                .flatMap(label -> numbered.get(label.wanted().index()).points().stream())
                .toList();
    }

    /** Writes names of towns where nothing else is and no dot will be. */
    void name(List<MapSheet.Town> towns) {
        for (MapSheet.Town town : towns) {
            Placed.of(town.at())
                    .filter(placed ->
                            placed.zone() == frame.zone() && frame.seen().contains(placed.at()))
                    .ifPresent(placed -> name(Lettering.line(town.name(), Style.of(13.5)), frame.at(placed.at())));
        }
    }

    private void name(Line line, Point2D at) {
        double high = line.capHeight() + 6;
        for (double[] offset : NEAR) {
            double x = at.getX() + offset[0] * line.width() + offset[1];
            double y = at.getY() + offset[2] * high;
            Rectangle2D box = new Rectangle2D.Double(x - 2, y - high + 2, line.width() + 4, high + 2);
            boolean dots =
                    groups.stream().anyMatch(group -> around(group.at(), DOT).intersects(box));
            if (!dots && frame.inner().contains(box) && taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                ink.halo(line, x, y - 1, 2, Tint.PAPER);
                ink.write(line, x, y - 1, Tint.PALE_INK);
                return;
            }
        }
    }

    private static Rectangle2D around(Point2D at, double radius) {
        return new Rectangle2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    private boolean shows(Frame window, Point2D at) {
        return frame.onSheet(window.seen()).contains(at);
    }

    private List<Group> groups(List<MapSheet.Point> points) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (MapSheet.Point point : points) {
            Placed.of(point.at())
                    .filter(placed ->
                            placed.zone() == frame.zone() && frame.seen().contains(placed.at()))
                    .ifPresent(placed -> {
                        Point2D at = frame.at(placed.at());
                        String spot = Math.round(at.getX() / 3) + "/" + Math.round(at.getY() / 3);
                        groups.computeIfAbsent(spot, key -> new Group(at, point.fill(), new ArrayList<>()))
                                .points()
                                .add(point);
                    });
        }
        return List.copyOf(groups.values());
    }

    private List<Line> lines(Group group) {
        return Numbers.rows(group.points().stream().map(MapSheet.Point::number).toList()).stream()
                .map(row -> Lettering.line(row, Style.of(size).strong()))
                .toList();
    }

    private Rectangle2D box(Group group) {
        List<Line> lines = lines(group);
        double height = lines.size() * (size + 1) + 2 * PAD - 2;
        double widest = lines.stream().mapToDouble(Line::width).max().orElse(0);
        return new Rectangle2D.Double(0, 0, Math.max(height, widest + 2 * PAD), height);
    }

    private void leader(Line2D line) {
        ink.stroke(line, Tint.PAPER, 2.6);
        ink.stroke(line, Tint.INK, 0.9);
    }

    private void dot(Group group) {
        Ellipse2D dot = new Ellipse2D.Double(group.at().getX() - DOT, group.at().getY() - DOT, 2 * DOT, 2 * DOT);
        ink.fill(dot, group.fill().rgb());
        ink.stroke(dot, Tint.PAPER, 0.8);
    }

    private void label(Group group, Rectangle2D box) {
        double round = Math.min(box.getHeight(), size + 2 * PAD);
        RoundRectangle2D pill =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
        ink.fill(pill, group.fill().rgb());
        ink.stroke(pill, Tint.PAPER, 1.2);
        int rgb = Lch.lightness(group.fill().rgb()) > 60 ? Tint.INK : Tint.PAPER;
        List<Line> lines = lines(group);
        double y = box.getCenterY() - (lines.size() - 1) * (size + 1) / 2;
        for (Line line : lines) {
            ink.write(line, box.getCenterX() - line.width() / 2, y + line.capHeight() / 2, rgb);
            y += size + 1;
        }
    }
}
