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
    static final int HATCH = 0x8A8F9C;

    private Tint() {}
}
