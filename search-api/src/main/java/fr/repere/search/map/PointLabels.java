package fr.repere.search.map;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for the number of every point, none over another. A number stands on its point where it can; else it is moved
 * outwards, away from the crowd, on the shortest free leader. Which goes first does not depend on the order given.
 */
final class PointLabels {

    private static final double AIR = 1.5;
    private static final double STEP = 6;
    private static final int FARTHEST_STEPS = 50;
    private static final int DIRECTIONS = 24;

    private final Rectangle2D window;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Wanted> dots;
    private final List<Rectangle2D> taken;

    /** What a place must respect; less of it for those who found none with more. */
    private enum Care {
        /** Neither labels over each other nor leaders over anything. */
        ALL,
        /** Leaders may cross each other. */
        LEADERS,
        /** Leaders may also pass under labels. */
        LABELS
    }

    /**
     * A number that wants a place.
     *
     * @param at its point, in units
     * @param width of the label
     * @param height of the label
     */
    record Wanted(int index, Point2D at, double width, double height) {}

    /**
     * A number in its place.
     *
     * @param box the label
     * @param leader the line to its point, when it is not on it
     */
    record Placed(Wanted wanted, Rectangle2D box, Optional<Line2D> leader) {}

    private PointLabels(Rectangle2D window, List<Wanted> dots, List<Rectangle2D> taken) {
        this.window = window;
        this.taken = taken;
        this.dots = dots;
    }

    /**
     * Places labels in a window; who finds no room is left out.
     *
     * @param wanted all points of the window, also as obstacles
     * @param taken what no label may cover
     */
    static List<Placed> place(List<Wanted> wanted, Rectangle2D window, List<Rectangle2D> taken) {
        PointLabels labels = new PointLabels(window, wanted, taken);
        Point2D[] crowd = wanted.stream().map(one -> crowd(one, wanted)).toArray(Point2D[]::new);
        Comparator<Wanted> loneliestFirst =
                Comparator.comparingDouble(one -> -one.at().distance(crowd[one.index()]));
        List<Wanted> order = new ArrayList<>(wanted);
        order.sort(Comparator.<Wanted>comparingInt(one -> neighbours(one, wanted))
                .thenComparing(loneliestFirst)
                .thenComparing(one -> one.at().getX())
                .thenComparing(one -> one.at().getY()));
        for (Care care : Care.values()) {
            order.removeIf(one -> labels.best(one, crowd[one.index()], care)
                    .filter(labels.placed::add)
                    .isPresent());
        }
        return labels.placed;
    }

    private static int neighbours(Wanted one, List<Wanted> all) {
        double reach = 1.2 * one.width();
        return (int) all.stream()
                .filter(other -> other.at().distance(one.at()) < reach)
                .count();
    }

    /** The middle of those around. */
    private static Point2D crowd(Wanted one, List<Wanted> all) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (Wanted other : all) {
            if (other.at().distance(one.at()) < 4 * one.width()) {
                x += other.at().getX();
                y += other.at().getY();
                count++;
            }
        }
        return new Point2D.Double(x / count, y / count);
    }

    private Optional<Placed> best(Wanted one, Point2D crowd, Care care) {
        Placed onPoint = at(one, one.at().getX(), one.at().getY());
        if (isFree(onPoint, care)) {
            return Optional.of(onPoint);
        }
        double outwards = Math.atan2(one.at().getY() - crowd.getY(), one.at().getX() - crowd.getX());
        for (int step = 2; step < FARTHEST_STEPS; step++) {
            // The preferred direction first, then turning away from it by both sides.
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                double angle = outwards + (turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2) * 2 * Math.PI / DIRECTIONS;
                double distance = one.height() / 2 + step * STEP;
                Placed moved = at(
                        one,
                        one.at().getX() + Math.cos(angle) * (distance + (one.width() - one.height()) / 2),
                        one.at().getY() + Math.sin(angle) * distance);
                if (isFree(moved, care)) {
                    return Optional.of(moved);
                }
            }
        }
        return Optional.empty();
    }

    private static Placed at(Wanted one, double x, double y) {
        Rectangle2D box = new Rectangle2D.Double(x - one.width() / 2, y - one.height() / 2, one.width(), one.height());
        boolean moved = one.at().distance(x, y) > 0.01;
        return new Placed(
                one,
                box,
                moved ? Optional.of(new Line2D.Double(one.at(), new Point2D.Double(x, y))) : Optional.empty());
    }

    private boolean isFree(Placed candidate, Care care) {
        return window.contains(candidate.box())
                && taken.stream().noneMatch(candidate.box()::intersects)
                && placed.stream().noneMatch(other -> collide(candidate, other, care))
                && dots.stream()
                        .noneMatch(dot -> dot != candidate.wanted()
                                && grown(candidate.box(), 2.5).contains(dot.at()));
    }

    private static boolean collide(Placed candidate, Placed other, Care care) {
        if (grown(candidate.box(), AIR).intersects(other.box())) {
            return true;
        }
        Optional<Line2D> leader = candidate.leader();
        boolean overLabel = leader.filter(line -> line.intersects(other.box())).isPresent()
                || other.leader().filter(line -> line.intersects(candidate.box())).isPresent();
        boolean overLeader = leader.flatMap(line -> other.leader().filter(line::intersectsLine))
                .isPresent();
        return care != Care.LABELS && overLabel || care == Care.ALL && overLeader;
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }
}
