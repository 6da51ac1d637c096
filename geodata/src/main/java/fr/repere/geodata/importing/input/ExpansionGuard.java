package fr.repere.geodata.importing.input;

import java.util.function.LongConsumer;

/** Stops the expansion of a compressed file that would fill the machine: one guard counts over all entries of a file. */
final class ExpansionGuard implements LongConsumer {

    /** Below this no ratio is looked at: a small file of blanks is no danger. */
    private static final long HARMLESS = 16L << 20;

    private final String name;
    private final long packed;
    private final long limit;
    private long expanded;

    ExpansionGuard(String name, long packed, ImportLimits limits) {
        this.name = name;
        this.packed = packed;
        this.limit = Math.min(limits.expandedBytes(), Math.max(HARMLESS, packed * limits.expansionRatio()));
    }

    @Override
    public void accept(long bytes) {
        expanded += bytes;
        if (expanded > limit) {
            throw BrokenFile.bomb(name, limit, packed);
        }
    }
}
