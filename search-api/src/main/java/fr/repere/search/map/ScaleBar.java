package fr.repere.search.map;

import java.awt.geom.Path2D;

/** A bar of round length that says how far things are. */
final class ScaleBar {

    private static final double[] ROUND = {1, 2, 5, 10};

    private ScaleBar() {}

    /**
     * Draws a bar no longer than {@code longest} units, its left end at (x, y).
     *
     * @param size of its letters
     */
    static void draw(Ink ink, Frame frame, double x, double y, double longest, double size) {
        double metres = round(longest * frame.metresPerUnit());
        double length = metres / frame.metresPerUnit();
        Path2D bar = new Path2D.Double();
        bar.moveTo(x, y - size / 3);
        bar.lineTo(x, y);
        bar.lineTo(x + length, y);
        bar.lineTo(x + length, y - size / 3);
        ink.stroke(bar, Tint.PAPER, 4);
        ink.stroke(bar, Tint.INK, 1.4);
        Line label = Lettering.line(text(metres), Style.of(size));
        double left = x + length + 7;
        ink.halo(label, left, y, 2, Tint.PAPER);
        ink.write(label, left, y, Tint.INK);
    }

    /** The longest of 1, 2, 5, 10, 20 … that is not longer. */
    static double round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double best = power;
        for (double step : ROUND) {
            best = step * power <= metres * 1.0000001 ? step * power : best;
        }
        return best;
    }

    private static String text(double metres) {
        return metres >= 1000 ? Math.round(metres / 1000) + "\u00A0km" : Math.round(metres) + "\u00A0m";
    }
}
