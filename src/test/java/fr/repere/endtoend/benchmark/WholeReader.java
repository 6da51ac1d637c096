package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads an answer of any length as it comes, and counts its rows without keeping it. */
final class WholeReader {

    private static final int PIECE = 1 << 16;

    private final byte[] mark;
    private final boolean inQuotesToo;
    private long bytes;
    private long rows;

    private WholeReader(String mark, boolean inQuotesToo) {
        this.mark = mark.getBytes(StandardCharsets.US_ASCII);
        this.inQuotesToo = inQuotesToo;
    }

    /** Counts the lines of a table; one that is broken within quotation marks is one. */
    static WholeReader ofTable() {
        return new WholeReader("\n", false);
    }

    /** Counts how often a text comes. */
    static WholeReader of(String mark) {
        return new WholeReader(mark, true);
    }

    void read(InputStream answer) {
        byte[] piece = new byte[PIECE];
        boolean quoted = false;
        int met = 0;
        try {
            for (int read = answer.read(piece); read >= 0; read = answer.read(piece)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    quoted ^= piece[i] == '"' && !inQuotesToo;
                    met = quoted ? 0 : piece[i] == mark[met] ? met + 1 : piece[i] == mark[0] ? 1 : 0;
                    if (met == mark.length) {
                        rows++;
                        met = 0;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Arrays.toString(mark), e);
        }
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }
}
