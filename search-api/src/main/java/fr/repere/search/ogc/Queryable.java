package fr.repere.search.ogc;

import java.util.List;

/**
 * A property by which a collection can be narrowed down: also the name of a parameter.
 *
 * @param description in French
 * @param allowed the values that it takes; empty when they are too many to list
 */
public record Queryable(String name, String description, Type type, List<String> allowed) {

    /** What values look like. */
    public enum Type {
        TEXT,
        FLAG
    }

    /** One whose values are codes. */
    static Queryable text(String name, String description, List<String> allowed) {
        return new Queryable(name, description, Type.TEXT, allowed);
    }

    /** One that is true or false. */
    static Queryable flag(String name, String description) {
        return new Queryable(name, description, Type.FLAG, List.of());
    }
}
