package fr.repere.geodata.importing.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Writes a Shapefile of one polygon, byte by byte as its format says, so that no reader checks its own writer. */
final class ShapefileSample {

    private ShapefileSample() {}

    static Path write(Path shp, String prj, Coordinate[] ring, String code, String name) throws IOException {
        int content = 4 + 32 + 4 + 4 + 4 + 16 * ring.length;
        Envelope box = new Envelope();
        for (Coordinate each : ring) {
            box.expandToInclude(each);
        }
        ByteBuffer main = header(100 + 8 + content, box);
        main.order(ByteOrder.BIG_ENDIAN).putInt(1).putInt(content / 2);
        main.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
        put(main, box);
        main.putInt(1).putInt(ring.length).putInt(0);
        for (Coordinate each : ring) {
            main.putDouble(each.x).putDouble(each.y);
        }
        ByteBuffer index = header(100 + 8, box);
        index.order(ByteOrder.BIG_ENDIAN).putInt(50).putInt(content / 2);
        Files.write(shp, main.array());
        Files.write(beside(shp, "shx"), index.array());
        Files.writeString(beside(shp, "prj"), prj);
        Files.write(beside(shp, "dbf"), table(code, name));
        return shp;
    }

    private static ByteBuffer header(int length, Envelope box) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putInt(9994).position(24);
        bytes.putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5);
        put(bytes, box);
        return bytes.position(100);
    }

    private static void put(ByteBuffer bytes, Envelope box) {
        bytes.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    private static byte[] table(String code, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {3, 126, 1, 1})
                .putInt(1)
                .putShort((short) 97)
                .putShort((short) 41)
                .array());
        out.write(field("DEP", 10));
        out.write(field("nom", 30));
        out.write(0x0D);
        out.write(' ');
        out.write(cell(code, 10));
        out.write(cell(name, 30));
        out.write(0x1A);
        return out.toByteArray();
    }

    private static byte[] field(String name, int length) {
        byte[] bytes = ByteBuffer.allocate(32)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
        bytes[11] = 'C';
        bytes[16] = (byte) length;
        return bytes;
    }

    private static byte[] cell(String text, int length) {
        byte[] bytes = " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(said, 0, bytes, 0, said.length);
        return bytes;
    }

    private static Path beside(Path shp, String ending) {
        return Path.of(shp.toString().replaceFirst("shp$", ending));
    }
}
