package fr.repere.search.map;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds where points stand so close that their numbers would cover each other. */
final class Crowds {

    private Crowds() {}

    /**
     * Groups of points, the largest first, in which everybody has a neighbour nearer than {@code near}. A group wider than {@code widest}
     * is split by looking closer: the crowd is its densest part.
     *
     * @return indices into the points
     */
    static List<List<Integer>> of(List<Point2D> points, double near, double widest, int least) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            all.add(i);
        }
        List<List<Integer>> found = new ArrayList<>();
        split(all, points, near, widest, least, found);
        found.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(List::getFirst));
        return found;
    }

    private static void split(
            List<Integer> some,
            List<Point2D> points,
            double near,
            double widest,
            int least,
            List<List<Integer>> found) {
        for (List<Integer> group : linked(some, points, near)) {
            if (group.size() < least) {
                continue;
            }
            if (extent(group, points) <= widest || near < 1) {
                found.add(group);
            } else {
                split(group, points, near * 0.7, widest, least, found);
            }
        }
    }

    private static List<List<Integer>> linked(List<Integer> some, List<Point2D> points, double near) {
        List<List<Integer>> groups = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int start : some) {
            if (seen.get(start)) {
                continue;
            }
            List<Integer> group = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            seen.set(start);
            while (!open.isEmpty()) {
                int one = open.remove();
                group.add(one);
                for (int other : some) {
                    if (!seen.get(other) && points.get(one).distance(points.get(other)) < near) {
                        seen.set(other);
                        open.add(other);
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static double extent(List<Integer> group, List<Point2D> points) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int index : group) {
            Point2D at = points.get(index);
            box[0] = Math.min(box[0], at.getX());
            box[1] = Math.min(box[1], at.getY());
            box[2] = Math.max(box[2], at.getX());
            box[3] = Math.max(box[3], at.getY());
        }
        return Math.max(box[2] - box[0], box[3] - box[1]);
    }
}
