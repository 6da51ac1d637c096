package fr.repere.geodata.importing.input;

/** Is told how many more bytes of the given files, as they lie on disk, have been read. */
@FunctionalInterface
public interface ByteProgress {

    /** Tells nobody. */
    ByteProgress SILENT = bytes -> {};

    /** So many more bytes were read. */
    void advance(long bytes);
}
