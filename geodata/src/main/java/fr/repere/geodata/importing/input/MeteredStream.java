package fr.repere.geodata.importing.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells somebody how many bytes went through, who may throw to stop it. */
final class MeteredStream extends FilterInputStream {

    private final LongConsumer meter;

    MeteredStream(InputStream in, LongConsumer meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            meter.accept(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            meter.accept(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
