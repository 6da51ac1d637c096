package fr.repere.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which part of a result is wanted. The three parts exclude each other and make up the whole. */
public enum Part {
    ALL,
    /** What has to do with the place; without a place, what is neither national nor online. */
    LOCAL,
    /** What concerns the whole country and has no stronger link with the place. */
    NATIONAL,
    /** What is held online, is not national, and has no stronger link with the place. */
    ONLINE;

    /** The value of the parameter {@code scope}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of a code, or nothing. */
    public static Optional<Part> findByCode(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Part::code).toList();
    }
}
