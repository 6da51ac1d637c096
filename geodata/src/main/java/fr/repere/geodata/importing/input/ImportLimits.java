package fr.repere.geodata.importing.input;

/**
 * How much an import may swallow.
 *
 * @param downloadBytes longest answer of a URL
 * @param expandedBytes longest content of a compressed file, once expanded
 * @param expansionRatio how many times its own size a compressed file may expand to
 */
public record ImportLimits(long downloadBytes, long expandedBytes, int expansionRatio) {

    /** 2 GiB from the network, 16 GiB expanded, 200 times: open data in JSON stays under 50. */
    public static final ImportLimits DEFAULT = new ImportLimits(2L << 30, 16L << 30, 200);

    /**
     * Checks that each limit lets something through.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public ImportLimits {
        if (downloadBytes <= 0 || expandedBytes <= 0 || expansionRatio <= 0) {
            throw new IllegalArgumentException("import limits must be positive");
        }
    }
}
