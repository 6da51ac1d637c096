package fr.repere.search.map;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where everything stands on a sheet, in units, y downwards. A unit is a pixel of a picture 1,600 wide.
 *
 * @param heading lines with their baselines
 * @param frames windows, the main one first; none when nothing of the scene lies in France
 * @param keys the legend, and what is beside the map
 * @param footer lines with their baselines
 */
record Composition(
        double width,
        double height,
        boolean rightToLeft,
        List<Set> heading,
        List<Frame> frames,
        List<Key> keys,
        List<Set> footer) {

    /** A legend in its place. */
    record Key(LegendBlock block, Rectangle2D box) {}

    /** A line in its place, its baseline beginning on the left at (x, y). */
    record Set(Line line, double x, double y, int rgb) {

        void write(Ink ink) {
            ink.write(line, x, y, rgb);
        }
    }
}
