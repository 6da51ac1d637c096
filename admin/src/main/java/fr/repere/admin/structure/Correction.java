package fr.repere.admin.structure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of a structure's history.
 *
 * @param by name of who did it; absent when the account is gone
 * @param declared whether it is the first line
 * @param changes what differs, by part
 */
public record Correction(Instant at, @Nullable String by, boolean declared, List<Change> changes) {

    /** A part before and after; empty where there was nothing. */
    public record Change(String part, String before, String after) {}

    static Correction between(
            Instant at,
            @Nullable String by,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        return new Correction(
                at,
                by,
                before == null,
                changes(Objects.requireNonNullElse(before, Map.of()), Objects.requireNonNullElse(after, Map.of())));
    }

    /** What differs between two profiles, by the name of the part. */
    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .map(part -> new Change(part, before.getOrDefault(part, ""), after.getOrDefault(part, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
