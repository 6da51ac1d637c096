package fr.repere.admin.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, field by field: bundle keys, each with what fills it. Templates show it beside the field. */
public final class FieldErrors {

    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    /** Says what is wrong with a field; the first reason stays. */
    public void put(String field, String key, Object... values) {
        reasons.putIfAbsent(field, new Reason(key, List.of(values)));
    }

    /** Whether something is wrong. */
    public boolean any() {
        return !reasons.isEmpty();
    }

    /** Whether something is wrong with a field. */
    public boolean has(String field) {
        return reasons.containsKey(field);
    }

    /** What is wrong with a field, or nothing. */
    public Optional<Reason> of(String field) {
        return Optional.ofNullable(reasons.get(field));
    }

    /** All that is wrong, by field, in the order of the form. */
    public Map<String, Reason> all() {
        return Map.copyOf(reasons);
    }

    /** A bundle key and its values. */
    public record Reason(String key, List<Object> values) {

        /** The values as a message takes them. */
        public Object[] arguments() {
            return values.toArray();
        }
    }
}
