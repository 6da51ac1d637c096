package fr.repere.search.leaflet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** An address as a square that telephones read. */
public final class QrCode {

    private static final int QUIET = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** The code of an address. @throws IllegalArgumentException when it is too long for one: some two thousand letters */
    public static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for an address of " + address.length() + " letters", e);
        }
    }

    /** Modules on a side, the quiet margin included. */
    public int size() {
        return modules.getWidth();
    }

    /** The dark modules, a unit each, as a path of SVG: what lies side by side in a row is one stroke. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int from = x;
                while (x < size() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1H%d".formatted(from, y, x - from, from));
                }
            }
        }
        return path.toString();
    }

    /** The dark modules with the upper left corner of the square at (left, top). @param side of the square */
    Path2D shape(double left, double top, double side) {
        double unit = side / size();
        Path2D shape = new Path2D.Double();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    shape.append(
                            new Rectangle2D.Double(left + x * unit, top + y * unit, unit * 1.01, unit * 1.01), false);
                }
            }
        }
        return shape;
    }
}
