package fr.repere.search.query;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exact numbers of fiches over all pages.
 *
 * @param scopes how many each scope holds, online ones not among the national ones; before {@code part} is chosen
 * @param online how many are held online and in no stronger scope
 * @param part the part that was asked for
 */
public record Totals(Map<Scope, Long> scopes, long online, Part part) {

    /** Copies the numbers. */
    public Totals {
        EnumMap<Scope, Long> copy = new EnumMap<>(Scope.class);
        copy.putAll(scopes);
        scopes = copy;
    }

    /** The number of fiches that the pages of the asked part show together. */
    public long total() {
        return switch (part) {
            case ALL -> of(Part.LOCAL) + of(Part.NATIONAL) + of(Part.ONLINE);
            case LOCAL, NATIONAL, ONLINE -> of(part);
        };
    }

    /** The number of fiches of a part, whether it was asked for or not. */
    public long of(Part wanted) {
        return switch (wanted) {
            case ALL -> of(Part.LOCAL) + of(Part.NATIONAL) + of(Part.ONLINE);
            case LOCAL -> of(Scope.INSIDE) + of(Scope.COVERS) + of(Scope.NEAR) + of(Scope.ANYWHERE);
            case NATIONAL -> of(Scope.NATIONAL);
            case ONLINE -> online;
        };
    }

    /** The number of fiches of a scope. */
    public long of(Scope scope) {
        return scopes.getOrDefault(scope, 0L);
    }

    /**
     * How many hits a stream gives to the asked part. What covers the place and what is near are in the stream of what is inside,
     * national and online ones are one stream, and without a place all are.
     */
    public long inStream(Scope scope) {
        if (scopes.containsKey(Scope.ANYWHERE)) {
            return scope == Scope.ANYWHERE ? total() : 0;
        }
        return switch (scope) {
            case INSIDE -> isLocal() ? of(Part.LOCAL) : 0;
            case NATIONAL -> total() - (isLocal() ? of(Part.LOCAL) : 0);
            case COVERS, NEAR, ANYWHERE -> 0;
        };
    }

    private boolean isLocal() {
        return part == Part.ALL || part == Part.LOCAL;
    }

    /** The numbers of the asked part by name, strongest first, {@code online} last. */
    public Map<String, Long> byName() {
        Map<String, Long> names = new LinkedHashMap<>();
        scopes.forEach((scope, number) -> {
            boolean local = scope != Scope.NATIONAL;
            if (part == Part.ALL || part == (local ? Part.LOCAL : Part.NATIONAL)) {
                names.put(scope.code(), number);
            }
        });
        if (part == Part.ALL || part == Part.ONLINE) {
            names.put(Part.ONLINE.code(), online);
        }
        return names;
    }
}
