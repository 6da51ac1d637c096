package fr.repere.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A file that somebody was given, whatever its format, searched for what it tells. */
final class HandedOut {

    private final byte[] bytes;

    private HandedOut(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The content of a file: a workbook is unpacked, of a document the text is taken. */
    static HandedOut read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new HandedOut(
                    switch (start(bytes)) {
                        case "%PDF" -> text(bytes);
                        case "PK\u0003\u0004" -> unpacked(file);
                        default -> bytes;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Lines are broken where the column ends, in the middle of an address too.
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                zip.getInputStream(entry).transferTo(all);
            }
        }
        return all.toByteArray();
    }

    /** Whether a text stands in it. */
    boolean tells(String text) {
        return holds(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a number of degrees stands in it, to four decimals as text, or exactly as a geometry of a database has it. */
    boolean tells(double degrees) {
        ByteBuffer number = ByteBuffer.allocate(Double.BYTES);
        String digits = Double.toString(degrees);
        return tells(digits.substring(0, digits.indexOf('.') + 5))
                || holds(number.order(ByteOrder.LITTLE_ENDIAN)
                        .putDouble(0, degrees)
                        .array()
                        .clone())
                || holds(
                        number.order(ByteOrder.BIG_ENDIAN).putDouble(0, degrees).array());
    }

    private boolean holds(byte[] wanted) {
        for (int from = 0; from + wanted.length <= bytes.length; from++) {
            int at = 0;
            while (at < wanted.length && bytes[from + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
