package fr.repere.search.query;

import java.util.EnumMap;
import java.util.Map;

/**
 * How a page is shared between the scopes.
 *
 * <p>The rule. A page keeps a share of its hits for national content ({@code repere.search.blend.national-share}, a quarter by
 * default, rounded down, at least one when the page has two hits or more); local content takes the rest, inside before covers
 * before near. What one side cannot fill the other takes. On the page local hits stand first, strongest scope first, then
 * national ones. So page one always shows national content beside local content, every page keeps the order of strength, and
 * each scope is read from its beginning to its end without a gap.
 */
public final class Blend {

    private final double nationalShare;

    /** A blend with this share of national hits per page, 0 to 1. */
    public Blend(double nationalShare) {
        if (!(nationalShare >= 0 && nationalShare <= 1)) {
            throw new IllegalArgumentException("national share is not between 0 and 1: " + nationalShare);
        }
        this.nationalShare = nationalShare;
    }

    /**
     * How many hits each scope gives to a page.
     *
     * @param size hits on a full page
     * @param available hits that each scope still has; more than {@code size} makes no difference
     * @return for each scope of {@code available} at most what it has; together {@code size}, or all that there is
     */
    public Map<Scope, Integer> share(int size, Map<Scope, Integer> available) {
        int national = available.getOrDefault(Scope.NATIONAL, 0);
        int free = left(size, national);
        Map<Scope, Integer> shares = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            if (scope != Scope.NATIONAL && available.containsKey(scope)) {
                int taken = Math.min(free, available.getOrDefault(scope, 0));
                shares.put(scope, taken);
                free -= taken;
            }
        }
        if (available.containsKey(Scope.NATIONAL)) {
            shares.put(Scope.NATIONAL, Math.min(national, free + Math.min(national, reserved(size))));
        }
        return shares;
    }

    /** What a page of that size leaves to local hits, when so many national ones are available. */
    public int left(int size, int national) {
        return size - Math.min(national, reserved(size));
    }

    private int reserved(int size) {
        return size < 2 ? 0 : Math.min(size - 1, Math.max(1, (int) Math.floor(size * nationalShare)));
    }
}
