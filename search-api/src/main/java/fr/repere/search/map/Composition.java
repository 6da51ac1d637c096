package fr.repere.search.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Where everything stands on a sheet, in units, y downwards. A unit is a pixel of a picture 1,600 wide.
 *
 * @param heading lines with their baselines
 * @param frames windows, the main one first; none when nothing of the scene lies in France
 * @param legend where the legend goes
 * @param beside areas without boundary nor frame, shown as named swatches
 * @param footer lines with their baselines
 */
record Composition(
        double width,
        double height,
        boolean rightToLeft,
        List<Set> heading,
        List<Frame> frames,
        Optional<Rectangle2D> legend,
        List<MapSheet.Area> beside,
        List<Set> footer) {

    /** A line in its place, its baseline beginning on the left at (x, y). */
    record Set(Line line, double x, double y, int rgb) {

        void write(Ink ink) {
            ink.write(line, x, y, rgb);
        }
    }
}
