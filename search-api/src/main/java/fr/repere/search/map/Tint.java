package fr.repere.search.map;

/** The few colours of a sheet that mean nothing by themselves, as sRGB. */
final class Tint {

    static final int PAPER = 0xFFFFFF;
    static final int INK = 0x1B1F2A;
    static final int PALE_INK = 0x565C6B;
    static final int BORDER = 0x6E7788;
    static final int BASE_FILL = 0xF1F0EC;
    static final int BASE_BORDER = 0xBDBAB1;
    static final int BOX = 0xC9CCD4;

    private Tint() {}

    /** A colour with a share of another, from 0 to 1. */
    static int mixed(int rgb, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (1 - share) * (rgb >> shift & 255) + share * (other >> shift & 255);
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }
}
