package fr.repere.search.web.site.fiche;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An address as a QR code.
 *
 * @param size how many dots wide and high, without a margin
 * @param path its dark dots as the path of an SVG, one dot a unit
 */
public record QrCode(int size, String path) {

    /** The code of an address. */
    static QrCode of(String address) {
        ByteMatrix dots;
        try {
            dots = Encoder.encode(
                            address,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address.length() + " characters", e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            addRow(path, dots, y);
        }
        return new QrCode(dots.getWidth(), path.toString());
    }

    private static void addRow(StringBuilder path, ByteMatrix dots, int y) {
        for (int x = 0; x < dots.getWidth(); ) {
            int from = x;
            while (x < dots.getWidth() && dots.get(x, y) == 1) {
                x++;
            }
            if (x > from) {
                path.append('M')
                        .append(from)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(x - from)
                        .append("v1H")
                        .append(from);
            }
            x++;
        }
    }
}
