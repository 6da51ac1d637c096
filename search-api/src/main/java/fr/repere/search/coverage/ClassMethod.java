package fr.repere.search.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How numbers are divided into classes. */
public enum ClassMethod {
    /** The eight fixed classes of Réfugiés.info's impact report: maps of different days and filters can be compared. */
    REPORT,
    /** About as many territories in each class. */
    QUANTILE,
    /** Natural breaks (Jenks, Fisher): the classes whose values lie closest together. */
    JENKS,
    /** Classes of the same width. */
    EQUAL;

    /** The value of the parameter {@code classes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The method of a code, or nothing. */
    public static Optional<ClassMethod> findByCode(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(ClassMethod::code).toList();
    }
}
