package fr.repere.admin.review.attachment;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How far the compressed streams of a PDF expand, those inside one another included, without keeping what they hold. */
final class StreamExpansion {

    private static final int DEEPEST = 4;
    private static final int LARGEST_INNER = 4 * 1024 * 1024;

    private final long limit;
    private long total;

    StreamExpansion(long limit) {
        this.limit = limit;
    }

    boolean exceeds(byte[] bytes, String text) {
        int start = text.indexOf("stream");
        while (start >= 0 && total <= limit) {
            int data = afterLineEnd(text, start + "stream".length());
            if (data > 0 && looksDeflated(bytes, data)) {
                expand(bytes, data, bytes.length - data, 1);
            }
            start = text.indexOf("stream", start + 1);
        }
        return total > limit;
    }

    private void expand(byte[] bytes, int offset, int length, int depth) {
        Inflater inflater = new Inflater();
        byte[] inner = new byte[LARGEST_INNER];
        int kept = 0;
        byte[] sink = new byte[64 * 1024];
        try {
            inflater.setInput(bytes, offset, length);
            while (!inflater.finished() && total <= limit) {
                int read = inflater.inflate(sink);
                if (read == 0) {
                    break;
                }
                total += read;
                int copied = Math.min(read, inner.length - kept);
                System.arraycopy(sink, 0, inner, kept, copied);
                kept += copied;
            }
        } catch (DataFormatException broken) {
            // What came out before the break counts, and is looked at as well.
        } finally {
            inflater.end();
        }
        if (depth < DEEPEST && looksDeflated(inner, 0) && kept > 2) {
            expand(inner, 0, kept, depth + 1);
        }
    }

    private static int afterLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return text.startsWith("\n", at) || text.startsWith("\r", at) ? at + 1 : -1;
    }

    /** The head of zlib: method 8, and a checksum of its two bytes. */
    private static boolean looksDeflated(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return false;
        }
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
    }
}
