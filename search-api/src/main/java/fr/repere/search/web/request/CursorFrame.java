package fr.repere.search.web.request;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;

/** The bytes of a cursor as text in base64url: a version, a checksum that tells a damaged text from a good one, then the fields. */
final class CursorFrame {

    private static final byte VERSION = 3;
    private static final int HEAD = Byte.BYTES + Integer.BYTES;

    private CursorFrame() {}

    /** The text of some fields: letters, digits, {@code -} and {@code _}. */
    static String framed(byte[] fields) {
        byte[] frame = ByteBuffer.allocate(HEAD + fields.length)
                .put(VERSION)
                .putInt(checksum(fields))
                .put(fields)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(frame);
    }

    /**
     * The fields of a text.
     *
     * @throws IllegalArgumentException when it is of another version, or damaged
     */
    static byte[] unframed(String text) {
        byte[] frame = Base64.getUrlDecoder().decode(text);
        if (frame.length < HEAD || frame[0] != VERSION) {
            throw new IllegalArgumentException("not a cursor of this version");
        }
        byte[] fields = Arrays.copyOfRange(frame, HEAD, frame.length);
        if (ByteBuffer.wrap(frame).getInt(Byte.BYTES) != checksum(fields)) {
            throw new IllegalArgumentException("a damaged cursor");
        }
        return fields;
    }

    private static int checksum(byte[] fields) {
        CRC32C crc = new CRC32C();
        crc.update(fields);
        return (int) crc.getValue();
    }
}
