package fr.repere.search.map;

import java.util.Arrays;
import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Puts corners on a grid of metres. Two territories that share a border share it afterwards, since each corner moves alike in both;
 * corners that fall together become one, and rings that collapse disappear.
 */
final class Grid {

    /** Geometries in metres. Their SRID is left out: it would differ by zone and nothing leaves this package. */
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Grid() {}

    /**
     * Polygons on a grid.
     *
     * @param spacing metres between the lines of the grid
     * @param before what is done to the corners first, easts and norths in turn
     */
    static Geometry of(Geometry geometry, double spacing, Consumer<double[]> before) {
        return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                double[] ordinates = ordinates(sequence);
                before.accept(ordinates);
                return rounded(ordinates, spacing);
            }
        });
    }

    private static double[] ordinates(CoordinateSequence sequence) {
        double[] ordinates = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            ordinates[2 * i] = sequence.getX(i);
            ordinates[2 * i + 1] = sequence.getY(i);
        }
        return ordinates;
    }

    /** What goes to a corner and straight back is left out: it encloses nothing, and JTS cannot simplify a ring that has it. */
    private static CoordinateSequence rounded(double[] ordinates, double spacing) {
        float[] kept = new float[ordinates.length];
        int end = 0;
        for (int i = 0; i < ordinates.length; i += 2) {
            kept[end] = (float) (Math.round(ordinates[i] / spacing) * spacing);
            kept[end + 1] = (float) (Math.round(ordinates[i + 1] / spacing) * spacing);
            if (end >= 4 && same(kept, end, end - 4)) {
                end -= 2;
            } else if (end == 0 || !same(kept, end, end - 2)) {
                end += 2;
            }
        }
        int start = 0;
        while (end - start >= 8 && same(kept, start + 2, end - 4)) {
            start += 2;
            end -= 2;
        }
        return new PackedCoordinateSequence.Float(Arrays.copyOfRange(kept, start, end - start < 8 ? start : end), 2, 0);
    }

    private static boolean same(float[] ordinates, int one, int other) {
        return ordinates[one] == ordinates[other] && ordinates[one + 1] == ordinates[other + 1];
    }
}
