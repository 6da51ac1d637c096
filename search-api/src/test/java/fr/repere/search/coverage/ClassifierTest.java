package fr.repere.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes are half-open, hold every number, and are what their method promises: over generated numbers. */
class ClassifierTest {

    private static final List<ClassMethod> COMPUTED =
            List.of(ClassMethod.QUANTILE, ClassMethod.JENKS, ClassMethod.EQUAL);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "2, 1",
        "3, 2",
        "5, 2",
        "6, 3",
        "13, 3",
        "14, 4",
        "24, 4",
        "25, 5",
        "48, 5",
        "49, 6",
        "81, 6",
        "82, 7",
        "100000, 7"
    })
    void a_number_on_a_break_of_the_report_is_in_the_class_that_begins_there(double number, int index) {
        assertThat(Classifier.of(ClassRule.REPORT, new double[] {number}, 1).of(number))
                .isEqualTo(index);
    }

    @Test
    void the_legend_of_the_report_is_that_of_the_report() {
        Classes classes = Classifier.of(ClassRule.REPORT, new double[0], 1);
        ClassLabels labels = new ClassLabels(Language.FR);
        assertThat(IntStream.range(0, classes.size()).mapToObj(index -> labels.of(classes, index)))
                .containsExactly("< 2", "2–3", "3–6", "6–14", "14–25", "25–49", "49–82", "≥ 82");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_number_is_between_the_bounds_of_its_class_and_of_no_other(long seed) {
        Random random = new Random(seed);
        double step = random.nextBoolean() ? 1 : 0.01;
        double[] numbers = numbers(random, step);
        for (ClassMethod method : COMPUTED) {
            int wanted = 2 + random.nextInt(11);
            Classes classes = Classifier.of(new ClassRule(method, wanted), numbers, step);
            assertThat(classes.size()).isBetween(1, wanted);
            for (double number : numbers) {
                assertThat(IntStream.range(0, classes.size())
                                .filter(index -> holds(classes, index, number))
                                .boxed())
                        .as("%s in %s", number, classes)
                        .containsExactly(classes.of(number));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void different_numbers_are_never_all_in_one_class(long seed) {
        Random random = new Random(seed);
        double[] numbers = numbers(random, 1);
        boolean different = Arrays.stream(numbers).distinct().count() > 1;
        for (ClassMethod method : COMPUTED) {
            Classes classes = Classifier.of(new ClassRule(method, 2 + random.nextInt(11)), numbers, 1);
            assertThat(classes.size() > 1)
                    .as("%s of %s", classes, Arrays.toString(numbers))
                    .isEqualTo(different);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quantiles_of_different_numbers_hold_about_as_many_each(long seed) {
        Random random = new Random(seed);
        int k = 2 + random.nextInt(8);
        double[] numbers = random.ints(k + random.nextInt(60), 0, 1_000_000)
                .distinct()
                .asDoubleStream()
                .toArray();
        Classes classes = Classifier.of(new ClassRule(ClassMethod.QUANTILE, k), numbers, 1);
        long[] sizes = new long[classes.size()];
        Arrays.stream(numbers).forEach(number -> sizes[classes.of(number)]++);
        assertThat(sizes).hasSize(Math.min(k, numbers.length));
        assertThat(Arrays.stream(sizes).max().orElse(0)
                        - Arrays.stream(sizes).min().orElse(0))
                .as("%s of %d numbers in %s", Arrays.toString(sizes), numbers.length, classes)
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equal_intervals_are_equally_wide(long seed) {
        Random random = new Random(seed);
        double[] numbers = DoubleStream.concat(
                        DoubleStream.of(0, 600), random.ints(20, 0, 600).asDoubleStream())
                .toArray();
        int k = List.of(2, 3, 4, 5, 6, 8, 10, 12).get(random.nextInt(8));
        assertThat(Classifier.of(new ClassRule(ClassMethod.EQUAL, k), numbers, 1)
                        .breaks())
                .isEqualTo(IntStream.range(1, k)
                        .mapToObj(i -> (double) 600 * i / k)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_other_classes_are_closer_together_than_natural_ones(long seed) {
        Random random = new Random(seed);
        double[] numbers = random.ints(3 + random.nextInt(9), 0, 2 + random.nextInt(40))
                .asDoubleStream()
                .toArray();
        int k = 2 + random.nextInt(3);
        Classes classes = Classifier.of(new ClassRule(ClassMethod.JENKS, k), numbers, 1);
        double[] different = Arrays.stream(numbers).distinct().sorted().toArray();
        if (different.length > 1) {
            assertThat(scatter(numbers, classes.breaks()))
                    .isLessThanOrEqualTo(least(numbers, different, Math.min(k, different.length), 1, List.of()) + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void classes_of_differences_mirror_each_other_around_zero(long seed) {
        Random random = new Random(seed);
        double[] differences = Arrays.stream(numbers(random, 1))
                .map(number -> random.nextBoolean() ? number : -number)
                .toArray();
        for (ClassMethod method : COMPUTED) {
            Classes classes = Classifier.ofDifferences(new ClassRule(method, 1 + random.nextInt(6)), differences);
            int middle = classes.of(0);
            for (double difference : differences) {
                assertThat(classes.of(difference) - middle)
                        .as("%s in %s", difference, classes)
                        .isEqualTo(middle - classes.of(-difference));
                assertThat(classes.of(difference) == middle).isEqualTo(difference == 0);
            }
        }
    }

    @Test
    void many_different_numbers_are_classified_quickly() {
        double[] numbers = new Random(1)
                .doubles(35_000, 0, 400)
                .map(Math::rint)
                .map(n -> n / 100)
                .toArray();
        long start = System.nanoTime();
        for (ClassMethod method : COMPUTED) {
            assertThat(Classifier.of(new ClassRule(method, 12), numbers, 0.01).size())
                    .isGreaterThan(5);
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }

    /** Few or many, often equal, often zero, some far away. */
    private static double[] numbers(Random random, double step) {
        int most = 1 + random.nextInt(60);
        return random.ints(1 + random.nextInt(120), 0, most)
                .mapToDouble(number -> random.nextInt(4) == 0 ? 0 : random.nextInt(20) == 0 ? number * 50.0 : number)
                .map(number -> step == 1 ? number : Math.round(number * 37) / 100.0)
                .toArray();
    }

    private static boolean holds(Classes classes, int index, double number) {
        return number >= classes.from(index).orElse(Double.NEGATIVE_INFINITY)
                && number < classes.to(index).orElse(Double.POSITIVE_INFINITY);
    }

    private static double least(double[] numbers, double[] different, int classes, int from, List<Double> breaks) {
        if (breaks.size() == classes - 1) {
            return scatter(numbers, breaks);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < different.length; i++) {
            least = Math.min(least, least(numbers, different, classes, i + 1, plus(breaks, different[i])));
        }
        return least;
    }

    private static List<Double> plus(List<Double> breaks, double next) {
        return DoubleStream.concat(breaks.stream().mapToDouble(start -> start), DoubleStream.of(next))
                .boxed()
                .toList();
    }

    private static double scatter(double[] numbers, List<Double> breaks) {
        Classes classes = new Classes(ClassMethod.JENKS, breaks, 0, 0);
        return IntStream.range(0, classes.size())
                .mapToDouble(index -> {
                    double[] inside = Arrays.stream(numbers)
                            .filter(number -> classes.of(number) == index)
                            .toArray();
                    double mean = Arrays.stream(inside).average().orElse(0);
                    return Arrays.stream(inside)
                            .map(number -> (number - mean) * (number - mean))
                            .sum();
                })
                .sum();
    }
}
