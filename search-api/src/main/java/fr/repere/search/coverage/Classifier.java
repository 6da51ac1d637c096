package fr.repere.search.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Divides numbers into classes. */
public final class Classifier {

    private Classifier() {}

    /**
     * Classes of numbers. There may be fewer than wanted, never more: equal numbers cannot be divided.
     *
     * @param numbers in any order
     * @param step what different numbers differ by at least: breaks are its multiples, which changes no class
     */
    public static Classes of(ClassRule rule, double[] numbers, double step) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double least = sorted.length == 0 ? 0 : sorted[0];
        double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        List<Double> breaks = rule.method() == ClassMethod.REPORT
                ? ReportClasses.BREAKS
                : dividing(breaks(rule, sorted), sorted, least, most, step);
        return new Classes(rule.method(), breaks, least, most);
    }

    /**
     * Classes of whole differences, the same above zero and below, zero for itself between them. A class below zero ends where its
     * counterpart above begins.
     */
    public static Classes ofDifferences(ClassRule rule, double[] differences) {
        double[] sizes = Arrays.stream(differences)
                .map(Math::abs)
                .filter(size -> size > 0)
                .toArray();
        Classes above = of(rule, sizes, 1);
        List<Double> breaks = sizes.length == 0
                ? List.of()
                : DoubleStream.concat(
                                above.breaks().reversed().stream().mapToDouble(start -> 1 - start),
                                DoubleStream.concat(
                                        DoubleStream.of(0, 1),
                                        above.breaks().stream().mapToDouble(start -> start)))
                        .boxed()
                        .toList();
        return new Classes(
                rule.method(),
                breaks,
                Arrays.stream(differences).min().orElse(0),
                Arrays.stream(differences).max().orElse(0));
    }

    private static List<Double> breaks(ClassRule rule, double[] sorted) {
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return List.of();
        }
        return rule.method() == ClassMethod.JENKS
                ? NaturalBreaks.of(sorted, rule.number())
                : GeoToolsClasses.breaks(rule, sorted);
    }

    /** Those of the breaks that have numbers on both sides, as multiples of the step; the least that divides when none does. */
    private static List<Double> dividing(List<Double> breaks, double[] sorted, double least, double most, double step) {
        List<Double> dividing = breaks.stream()
                .map(start -> multiple(start, step))
                .filter(start -> start > least && start <= most)
                .sorted()
                .distinct()
                .toList();
        return dividing.isEmpty() && least < most
                ? List.of(Arrays.stream(sorted)
                        .filter(number -> number > least)
                        .findFirst()
                        .orElse(most))
                : dividing;
    }

    /** The first multiple that is not less: no number lies between. What computing left behind the comma counts for nothing. */
    private static double multiple(double start, double step) {
        double perUnit = Math.rint(1 / step);
        return Math.ceil(start * perUnit - 1e-6) / perUnit;
    }
}
