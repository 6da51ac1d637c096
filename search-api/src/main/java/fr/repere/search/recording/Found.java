package fr.repere.search.recording;

/** How much a search found, in classes: more would tell searches apart without telling more. */
public enum Found {
    NONE("0"),
    FEW("1-2"),
    SOME("3-9"),
    MANY("10+");

    private static final long LEAST_SOME = 3;
    private static final long LEAST_MANY = 10;

    private final String code;

    Found(String code) {
        this.code = code;
    }

    /** The text used in the index. */
    public String code() {
        return code;
    }

    /** The class of a number of fiches. */
    public static Found of(long fiches) {
        if (fiches == 0) {
            return NONE;
        }
        if (fiches < LEAST_SOME) {
            return FEW;
        }
        return fiches < LEAST_MANY ? SOME : MANY;
    }
}
