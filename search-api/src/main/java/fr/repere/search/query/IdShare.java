package fr.repere.search.query;

import java.util.Optional;

/**
 * One of several shares of all ids, such that each id is in exactly one of them, today and tomorrow, whatever is added or taken away. Ids
 * are UUIDs whose first digits are spread evenly; so are the shares.
 *
 * @param number of the share, from 0
 * @param of how many shares there are: a power of two, {@value #MOST} at most
 */
public record IdShare(int number, int of) {

    /** As many shares as four hexadecimal digits can tell apart. */
    public static final int MOST = 65_536;

    /** Checks the bounds. */
    public IdShare {
        if (of < 1 || of > MOST || Integer.bitCount(of) != 1 || number < 0 || number >= of) {
            throw new IllegalArgumentException("no such share: " + number + " of " + of);
        }
    }

    /** How many shares it takes so that none has many more than so many ids. */
    public static int shares(long ids, int each) {
        long wanted = Math.max(1, (ids + each - 1) / each);
        return (int) Math.min(MOST, Long.highestOneBit(Math.max(1, 2 * wanted - 1)));
    }

    /** The beginning of the first id; the first share has none. */
    public Optional<String> from() {
        return number == 0 ? Optional.empty() : Optional.of(digits(number));
    }

    /** Ids come before this; the last share goes to the end. */
    public Optional<String> before() {
        return number == of - 1 ? Optional.empty() : Optional.of(digits(number + 1));
    }

    private String digits(int share) {
        return "%04x".formatted(share * (MOST / of));
    }
}
