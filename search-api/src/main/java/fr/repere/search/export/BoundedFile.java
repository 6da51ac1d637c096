package fr.repere.search.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Counts what is written, and stops when it is too much. */
final class BoundedFile extends FilterOutputStream {

    private final long most;
    private final LongConsumer written;
    private long bytes;

    BoundedFile(OutputStream out, long most, LongConsumer written) {
        super(out);
        this.most = most;
        this.written = written;
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
        if (bytes > most) {
            throw new IOException("an export is larger than what is left for files: " + most + " bytes");
        }
        written.accept(bytes);
    }
}
