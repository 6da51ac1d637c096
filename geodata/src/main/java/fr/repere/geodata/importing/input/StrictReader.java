package fr.repere.geodata.importing.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes text and refuses the file at the first byte that does not belong; a byte order mark of UTF-8 is skipped. */
final class StrictReader extends Reader {

    private static final int UTF8_LONGEST = 4;

    private final InputStream in;
    private final String name;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private boolean ended;
    private boolean started;
    private long line = 1;

    StrictReader(InputStream in, Charset charset, String name) {
        this.in = in;
        this.name = name;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.bytes.flip();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        // Sliced, so that its position counts what was read, wherever in the buffer the caller wants it.
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
        while (true) {
            if (bytes.remaining() < UTF8_LONGEST && !ended) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > 0) {
                return count(buffer, offset, out.position());
            }
            if (result.isError()) {
                throw refusal();
            }
            if (ended && result.isUnderflow()) {
                return -1;
            }
            if (result.isOverflow()) {
                // A single char is too little for a surrogate pair: hand it over through a larger buffer.
                throw new IOException("buffer of one char cannot hold a surrogate pair");
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        if (!started && (bytes.remaining() >= UTF8_LONGEST || ended)) {
            started = true;
            checkStart();
        }
    }

    private void checkStart() {
        if (!charset.equals(StandardCharsets.UTF_8) || bytes.remaining() < 2) {
            return;
        }
        int first = bytes.get(0) & 0xFF;
        int second = bytes.get(1) & 0xFF;
        if (first == 0xFF && second == 0xFE || second == 0 && first != 0) {
            throw BrokenFile.encoding(name, "UTF-8", 1, first, "UTF-16LE");
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            throw BrokenFile.encoding(name, "UTF-8", 1, first, "UTF-16BE");
        }
        if (bytes.remaining() >= 3 && first == 0xEF && second == 0xBB && (bytes.get(2) & 0xFF) == 0xBF) {
            bytes.position(3);
        }
    }

    private int count(char[] buffer, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == '\n') {
                line++;
            } else if (buffer[i] == 0) {
                throw BrokenFile.binary(name);
            }
        }
        return read;
    }

    private BrokenFile refusal() {
        int octet = bytes.get(bytes.position()) & 0xFF;
        boolean lead = octet >= 0xC2 && octet < 0xF5;
        if (charset.equals(StandardCharsets.UTF_8) && ended && lead && continuesToTheEnd()) {
            return BrokenFile.cutCharacter(name, line);
        }
        String guess = octet >= 0x80 && octet < 0xA0 ? "WINDOWS-1252" : "ISO-8859-1";
        return BrokenFile.encoding(name, charset.name(), line, octet, guess);
    }

    private boolean continuesToTheEnd() {
        for (int i = bytes.position() + 1; i < bytes.limit(); i++) {
            if ((bytes.get(i) & 0xC0) != 0x80) {
                return false;
            }
        }
        return bytes.remaining() < UTF8_LONGEST;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
