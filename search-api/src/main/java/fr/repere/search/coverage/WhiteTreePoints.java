package fr.repere.search.coverage;

import fr.repere.search.query.Positions;

/** The points of a {@link WhiteTree}, put in the order of the tree: of each stretch the middle one divides it, unless it is a leaf. */
final class WhiteTreePoints {

    /** Stretches of so many points are looked through one by one. */
    static final int LEAF = 8;

    private final int[] order;
    private final double[][] points;
    private final byte[] axes;

    WhiteTreePoints(Positions positions) {
        int size = positions.size();
        this.order = new int[size];
        this.points = new double[3][size];
        this.axes = new byte[size];
        double[] point = new double[3];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            WhiteSphere.put(positions.longitude(i), positions.latitude(i), point);
            for (int axis = 0; axis < 3; axis++) {
                points[axis][i] = point[axis];
            }
        }
        build(0, size);
    }

    /** The numbers of the positions, by their place in the tree. */
    int[] order() {
        return order;
    }

    /** x, y and z on the sphere, each by place in the tree. */
    double[][] points() {
        return points;
    }

    /** By which axis the point in the middle of a stretch divides it, by place in the tree. */
    byte[] axes() {
        return axes;
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        byte axis = longestAxis(from, to);
        divide(points[axis], from, to - 1, middle);
        axes[middle] = axis;
        build(from, middle);
        build(middle + 1, to);
    }

    private byte longestAxis(int from, int to) {
        byte longest = 0;
        double most = -1;
        for (byte axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                least = Math.min(least, points[axis][i]);
                greatest = Math.max(greatest, points[axis][i]);
            }
            if (greatest - least > most) {
                most = greatest - least;
                longest = axis;
            }
        }
        return longest;
    }

    /** Puts the element that belongs at {@code middle} there, nothing greater before it and nothing less behind it: Hoare's selection. */
    private void divide(double[] values, int from, int to, int middle) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        int number = order[i];
        order[i] = order[j];
        order[j] = number;
        for (double[] axis : points) {
            double value = axis[i];
            axis[i] = axis[j];
            axis[j] = value;
        }
    }
}
