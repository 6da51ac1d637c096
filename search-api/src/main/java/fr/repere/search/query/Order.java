package fr.repere.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The order of the hits of one scope; the scopes themselves always stand strongest first. */
public enum Order {
    /** By the words, weighed by closeness; without words nearest first, or newest where nothing is near. */
    RELEVANCE,
    /** Nearest first; fiches without a point last. */
    DISTANCE,
    /** Last changed first. */
    DATE,
    /** Most read first. */
    VIEWS;

    /** The value of the parameter {@code sort}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of a code, or nothing. */
    public static Optional<Order> findByCode(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Order::code).toList();
    }
}
