package fr.repere.geodata.importing.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/** The files inside a file, one after the other: those of a zip or tgz archive, the only one of a gz or plain file. */
public abstract class Entries implements AutoCloseable {

    private static final int TAR_MAGIC_END = 262;

    private final DataFile file;

    Entries(DataFile file) {
        this.file = file;
    }

    /**
     * Opens a file whatever its wrapping, told by its first bytes and not by its name.
     *
     * @throws BrokenFile when it is absent or damaged
     */
    public static Entries open(DataFile file, ImportLimits limits, ByteProgress progress) {
        BufferedInputStream in = new BufferedInputStream(file.openRaw(progress), 1 << 16);
        try {
            byte[] start = peek(in, 4);
            ExpansionGuard guard =
                    new ExpansionGuard(file.name(), file.path().toFile().length(), limits);
            if (start.length >= 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
                return expanded(file, new MeteredStream(new GZIPInputStream(in, 1 << 16), guard));
            }
            if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                return new Zip(file, new ZipInputStream(in), guard);
            }
            return new Single(file, file.name(), in);
        } catch (IOException e) {
            throw refusal(file.name(), e);
        }
    }

    private static Entries expanded(DataFile file, InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, 1 << 16);
        byte[] start = peek(in, TAR_MAGIC_END);
        boolean tar = start.length == TAR_MAGIC_END
                && Arrays.equals(start, 257, TAR_MAGIC_END, new byte[] {'u', 's', 't', 'a', 'r'}, 0, 5);
        return tar
                ? new Tar(file, new TarArchiveInputStream(in))
                : new Single(file, file.name().replaceFirst("\\.gz$", ""), in);
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] start = in.readNBytes(length);
        in.reset();
        return start;
    }

    /** The next file, whose content is to be read before the one after it; nothing at the end. */
    public final @Nullable Entry next() {
        try {
            return advance();
        } catch (IOException e) {
            throw refusal(file.name(), e);
        }
    }

    abstract @Nullable Entry advance() throws IOException;

    /** Refuses an archive of several files, before the first is read. */
    void refuseOthers() {}

    final String name() {
        return file.name();
    }

    final DataFile file() {
        return file;
    }

    @Override
    public abstract void close();

    /** What to tell of a failure to read. */
    static BrokenFile refusal(String name, IOException cause) {
        return cause instanceof EOFException || cause instanceof ZipException
                ? BrokenFile.compression(name, cause)
                : BrokenFile.unreadable(name, cause);
    }

    /**
     * A file inside.
     *
     * @param name its path in the archive
     */
    public record Entry(String name, InputStream content) {}

    private static boolean isNoise(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private static final class Single extends Entries {

        private final InputStream in;
        private final String name;
        private boolean given;

        Single(DataFile file, String name, InputStream in) {
            super(file);
            this.in = in;
            this.name = name;
        }

        @Override
        @Nullable
        Entry advance() {
            if (given) {
                return null;
            }
            given = true;
            return new Entry(name, in);
        }

        @Override
        public void close() {
            IOUtils.closeQuietly(in);
        }
    }

    private static final class Zip extends Entries {

        private final ZipInputStream in;
        private final InputStream content;

        Zip(DataFile file, ZipInputStream in, ExpansionGuard guard) {
            super(file);
            this.in = in;
            this.content = new MeteredStream(in, guard);
        }

        @Override
        @Nullable
        Entry advance() throws IOException {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !isNoise(entry.getName())) {
                    return new Entry(entry.getName(), content);
                }
            }
            return null;
        }

        @Override
        void refuseOthers() {
            try (ZipFile zip = new ZipFile(file().path().toFile())) {
                List<String> names = zip.stream()
                        .filter(entry -> !entry.isDirectory() && !isNoise(entry.getName()))
                        .map(java.util.zip.ZipEntry::getName)
                        .limit(10)
                        .toList();
                if (names.size() > 1) {
                    throw BrokenFile.severalFiles(name(), names);
                }
            } catch (IOException e) {
                throw refusal(name(), e);
            }
        }

        @Override
        public void close() {
            IOUtils.closeQuietly(in);
        }
    }

    private static final class Tar extends Entries {

        private final TarArchiveInputStream in;

        Tar(DataFile file, TarArchiveInputStream in) {
            super(file);
            this.in = in;
        }

        @Override
        @Nullable
        Entry advance() throws IOException {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isFile() && !isNoise(entry.getName())) {
                    return new Entry(entry.getName(), in);
                }
            }
            return null;
        }

        @Override
        void refuseOthers() {
            throw BrokenFile.severalFiles(name(), List.of("archive tar"));
        }

        @Override
        public void close() {
            IOUtils.closeQuietly(in);
        }
    }
}
