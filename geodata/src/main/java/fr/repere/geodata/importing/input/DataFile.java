package fr.repere.geodata.importing.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder to import, on this machine.
 *
 * @param path where it lies
 * @param name how it is called in messages and reports
 */
public record DataFile(Path path, String name) {

    private static final int PEEK = 1024;

    /** A file under its own name. */
    public static DataFile of(Path path) {
        Path last = path.getFileName();
        return new DataFile(path, last == null ? path.toString() : last.toString());
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /**
     * Its only content as text, expanded when it is a {@code .gz} or a {@code .zip} of one file.
     *
     * @throws BrokenFile when it is absent, a folder, empty, a web page or no text in this encoding
     */
    public Reader openText(Charset charset, ImportLimits limits, ByteProgress progress) {
        if (isFolder()) {
            throw BrokenFile.folder(name);
        }
        Entries entries = Entries.open(this, limits, progress);
        Entries.Entry only = entries.next();
        if (only == null) {
            throw BrokenFile.empty(name);
        }
        entries.refuseOthers();
        return checked(new OwningReader(new StrictReader(only.content(), charset, name), entries), name);
    }

    /** Text whose beginning looks like data; the reader is positioned at its start. */
    static Reader checked(Reader text, String name) {
        BufferedReader buffered = new BufferedReader(text, 1 << 16);
        try {
            buffered.mark(PEEK + 1);
            char[] start = new char[PEEK];
            int read = 0;
            int more;
            while (read < PEEK && (more = buffered.read(start, read, PEEK - read)) > 0) {
                read += more;
            }
            buffered.reset();
            String head = new String(start, 0, read).stripLeading();
            if (head.isEmpty()) {
                throw BrokenFile.empty(name);
            }
            if (looksLikeWebPage(head)) {
                throw BrokenFile.webPage(name);
            }
            return buffered;
        } catch (IOException e) {
            throw Entries.refusal(name, e);
        }
    }

    private static boolean looksLikeWebPage(String head) {
        return head.regionMatches(true, 0, "<!doctype html", 0, 14)
                || head.regionMatches(true, 0, "<html", 0, 5)
                || head.charAt(0) == '<'
                        && head.toLowerCase(java.util.Locale.ROOT).contains("<html");
    }

    /** Opens the bytes as they lie on disk. */
    InputStream openRaw(ByteProgress progress) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw BrokenFile.missing(name);
        }
        try {
            return new MeteredStream(Files.newInputStream(path), progress::advance);
        } catch (IOException e) {
            throw BrokenFile.unreadable(name, e);
        }
    }

    /** Closes the archive along with the text read out of it. */
    private static final class OwningReader extends java.io.FilterReader {

        private final Entries owner;

        OwningReader(Reader reader, Entries owner) {
            super(reader);
            this.owner = owner;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw Entries.refusal(owner.name(), e);
            }
        }

        @Override
        public void close() {
            owner.close();
        }
    }
}
