package fr.repere.search.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, before it is written. */
final class CountedFile extends FilterOutputStream {

    private final Size size;
    private long bytes;

    /** Hears how large the file is about to be. */
    @FunctionalInterface
    interface Size {

        /**
         * So many bytes in all.
         *
         * @throws IOException when that is too many
         */
        void reaches(long bytes) throws IOException;
    }

    CountedFile(OutputStream out, Size size) {
        super(out);
        this.size = size;
    }

    @Override
    public void write(int value) throws IOException {
        count(1);
        out.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        count(length);
        out.write(source, offset, length);
    }

    private void count(int more) throws IOException {
        bytes += more;
        size.reaches(bytes);
    }
}
