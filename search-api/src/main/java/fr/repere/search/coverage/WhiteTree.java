package fr.repere.search.coverage;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Positions;

/**
 * Finds the nearest of very many positions by exact geodesics, computing one or two of them. A tree over the points of {@link WhiteSphere}
 * finds the one that is nearest there; its geodesic bounds how far away on the sphere a nearer one can be; what lies within is looked at.
 * The bound holds for every pair of positions of the Earth, so that nothing nearer is missed.
 *
 * <p>No library's tree: JTS has them for two dimensions, in which the surroundings of a pole or of the date line are no neighbours.
 */
final class WhiteTree {

    private final Positions positions;
    private final int[] order;
    private final double[][] points;
    private final byte[] axes;

    /** A tree over these positions. */
    WhiteTree(Positions positions) {
        WhiteTreePoints sorted = new WhiteTreePoints(positions);
        this.positions = positions;
        this.order = sorted.order();
        this.points = sorted.points();
        this.axes = sorted.axes();
    }

    /**
     * The nearest position.
     *
     * @param index its number among the positions, −1 when there is none
     * @param metres the geodesic distance, infinite when there is none
     */
    record Nearest(int index, double metres) {}

    /** The nearest position to another; of two that are exactly as far, the one with the lower number. */
    Nearest to(LonLat from) {
        if (order.length == 0) {
            return new Nearest(-1, Double.POSITIVE_INFINITY);
        }
        return new Search(from).run();
    }

    /** One search; holds what has been found so far. */
    private final class Search {

        private final LonLat from;
        private final double[] point = new double[3];
        private double squaredReach = Double.POSITIVE_INFINITY;
        private int best;
        private double metres;

        Search(LonLat from) {
            this.from = from;
            WhiteSphere.put(from.longitude(), from.latitude(), point);
        }

        Nearest run() {
            nearestOnSphere(0, order.length);
            metres = metres(best);
            squaredReach = WhiteSphere.squaredReach(metres);
            nearer(0, order.length);
            return new Nearest(order[best], metres);
        }

        private void nearestOnSphere(int from, int to) {
            if (to - from <= WhiteTreePoints.LEAF) {
                for (int i = from; i < to; i++) {
                    tryOnSphere(i);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double beyond = point[axes[middle]] - points[axes[middle]][middle];
            boolean below = beyond < 0;
            nearestOnSphere(below ? from : middle + 1, below ? middle : to);
            tryOnSphere(middle);
            if (beyond * beyond <= squaredReach) {
                nearestOnSphere(below ? middle + 1 : from, below ? to : middle);
            }
        }

        private void tryOnSphere(int i) {
            double squared = squared(i);
            if (squared < squaredReach) {
                squaredReach = squared;
                best = i;
            }
        }

        private void nearer(int from, int to) {
            if (to - from <= WhiteTreePoints.LEAF) {
                for (int i = from; i < to; i++) {
                    tryOnEarth(i);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double beyond = point[axes[middle]] - points[axes[middle]][middle];
            boolean within = beyond * beyond <= squaredReach;
            if (within || beyond < 0) {
                nearer(from, middle);
            }
            tryOnEarth(middle);
            if (within || beyond >= 0) {
                nearer(middle + 1, to);
            }
        }

        private void tryOnEarth(int i) {
            if (i == best || squared(i) > squaredReach || through(i) > metres) {
                return;
            }
            double found = metres(i);
            if (found < metres || found == metres && order[i] < order[best]) {
                best = i;
                metres = found;
                squaredReach = WhiteSphere.squaredReach(found);
            }
        }

        private double metres(int i) {
            return from.metresTo(positions.at(order[i]));
        }

        private double squared(int i) {
            double dx = points[0][i] - point[0];
            double dy = points[1][i] - point[1];
            double dz = points[2][i] - point[2];
            return dx * dx + dy * dy + dz * dz;
        }

        private double through(int i) {
            return WhiteSphere.metresThrough(points[0][i] - point[0], points[1][i] - point[1], points[2][i] - point[2]);
        }
    }
}
