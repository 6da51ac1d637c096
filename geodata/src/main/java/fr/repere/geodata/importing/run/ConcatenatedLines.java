package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.LineSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Several files as one stream of records: each is opened when the one before is read to its end. */
final class ConcatenatedLines implements LineSource {

    private final Queue<Supplier<LineSource>> later;
    private final Releasable companion;
    private @Nullable LineSource open;

    /** Opens the first file at once, so that it can be refused before anything begins. */
    ConcatenatedLines(List<Supplier<LineSource>> files, Releasable companion) {
        this.later = new ArrayDeque<>(files);
        this.companion = companion;
        this.open = later.remove().get();
    }

    @Override
    public boolean hasNext() {
        while (open != null) {
            if (open.hasNext()) {
                return true;
            }
            open.close();
            open = later.isEmpty() ? null : later.remove().get();
        }
        return false;
    }

    @Override
    public ImportLine next() {
        if (!hasNext() || open == null) {
            throw new NoSuchElementException();
        }
        return open.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
        companion.release();
    }

    /** Something that is let go of along with the files. */
    @FunctionalInterface
    interface Releasable {
        void release();
    }
}
