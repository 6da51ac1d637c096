package fr.repere.search.map;

import fr.repere.search.map.Fill.Hatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours that keep their order for everybody: lightness falls by equal steps from class to class, so that they are told apart in
 * grey, and the hue runs from yellow to blue, the one pair that no common colour blindness confuses.
 */
public final class Palette {

    /** The most classes that can still be told apart. */
    public static final int MOST_CLASSES = 12;

    private static final double LIGHTEST = 94;
    private static final double DARKEST = 20;
    private static final double NEUTRAL = 94;

    private Palette() {}

    /**
     * From the least to the most.
     *
     * @param classes how many, from 1 to {@value #MOST_CLASSES}
     */
    public static List<Fill> sequential(int classes) {
        if (classes < 1 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(classes + " classes, not 1 to " + MOST_CLASSES);
        }
        List<Fill> fills = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            double t = classes == 1 ? 0.5 : i / (classes - 1.0);
            double lightness = LIGHTEST - t * (LIGHTEST - darkest(classes));
            fills.add(Fill.plain(Lch.rgb(lightness, 30 + 16 * Math.sin(Math.PI * t), 98 + 187 * t)));
        }
        return List.copyOf(fills);
    }

    /** Few classes need not go down to the darkest ink, under which labels suffer. */
    private static double darkest(int classes) {
        return Math.max(DARKEST, 52 - 4.5 * classes);
    }

    /**
     * From the greatest loss over no change to the greatest gain. In grey both ends are dark: losses are hatched, which tells them
     * apart.
     *
     * @param steps classes on each side, from 1 to 6
     * @return 2 × steps + 1 fills
     */
    public static List<Fill> diverging(int steps) {
        if (steps < 1 || steps > MOST_CLASSES / 2) {
            throw new IllegalArgumentException(steps + " steps, not 1 to " + MOST_CLASSES / 2);
        }
        List<Fill> fills = new ArrayList<>();
        for (int step = -steps; step <= steps; step++) {
            double t = Math.abs(step) / (double) steps;
            double lightness = NEUTRAL - t * (NEUTRAL - 38);
            int rgb = step == 0 ? Lch.rgb(NEUTRAL, 0, 0) : Lch.rgb(lightness, 22 + 38 * t, step < 0 ? 62 : 270);
            fills.add(new Fill(rgb, step < 0 ? Hatch.RISING : Hatch.NONE));
        }
        return List.copyOf(fills);
    }
}
