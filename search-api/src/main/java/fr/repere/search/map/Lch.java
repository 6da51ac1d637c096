package fr.repere.search.map;

/** Colours by lightness, chroma and hue (CIE LCh of CIELAB, white D65) in sRGB (IEC 61966-2-1). */
final class Lch {

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double EPSILON = 6.0 / 29;

    private Lch() {}

    /**
     * The colour; with less chroma where sRGB has none as strong, its lightness as asked.
     *
     * @param lightness L*, from 0 to 100
     * @param hue degrees: 0 red, 90 yellow, 180 green, 270 blue
     */
    static int rgb(double lightness, double chroma, double hue) {
        double strongest = chroma;
        double[] linear = linear(lightness, strongest, hue);
        while (!shown(linear) && strongest > 0) {
            strongest = Math.max(0, strongest - 0.5);
            linear = linear(lightness, strongest, hue);
        }
        return eightBits(linear[0]) << 16 | eightBits(linear[1]) << 8 | eightBits(linear[2]);
    }

    /** L* of a colour, from 0 to 100. */
    static double lightness(int rgb) {
        double y = 0.2126 * decoded(rgb >> 16 & 255) + 0.7152 * decoded(rgb >> 8 & 255) + 0.0722 * decoded(rgb & 255);
        return 116 * (y > Math.pow(EPSILON, 3) ? Math.cbrt(y) : y / (3 * EPSILON * EPSILON) + 4.0 / 29) - 16;
    }

    private static double[] linear(double lightness, double chroma, double hue) {
        double fy = (lightness + 16) / 116;
        double x = WHITE_X * inverse(fy + chroma * Math.cos(Math.toRadians(hue)) / 500);
        double y = inverse(fy);
        double z = WHITE_Z * inverse(fy - chroma * Math.sin(Math.toRadians(hue)) / 200);
        return new double[] {
            3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
            -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
            0.0556434 * x - 0.2040259 * y + 1.0572252 * z
        };
    }

    private static double inverse(double f) {
        return f > EPSILON ? f * f * f : 3 * EPSILON * EPSILON * (f - 4.0 / 29);
    }

    private static boolean shown(double[] linear) {
        for (double part : linear) {
            if (part < -0.0005 || part > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int eightBits(double linear) {
        double part = Math.clamp(linear, 0, 1);
        double encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * Math.pow(part, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }

    private static double decoded(int bits) {
        double part = bits / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
