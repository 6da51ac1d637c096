package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.CoverageCounts.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The number of a territory that decides about its class. */
public enum Measure {
    /** Local fiches. */
    FICHES,
    /** Places where they are held. */
    PLACES,
    /** Structures that hold them. */
    STRUCTURES,
    /** Local fiches for 10,000 inhabitants, in hundredths. */
    POPULATION;

    private static final double INHABITANTS = 10_000;
    private static final double HUNDRED = 100;

    /** The value of the parameter {@code measure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Between two numbers that differ lies at least this much. */
    public double step() {
        return this == POPULATION ? 1 / HUNDRED : 1;
    }

    /** The number of a territory; absent when it is one for inhabitants and nobody knows how many there are. */
    public OptionalDouble of(Numbers numbers, TerritoryDocument territory) {
        return switch (this) {
            case FICHES -> OptionalDouble.of(numbers.fiches().fiches());
            case PLACES -> OptionalDouble.of(numbers.places());
            case STRUCTURES -> OptionalDouble.of(numbers.structures());
            case POPULATION ->
                territory.population() <= 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                Math.round(numbers.fiches().fiches() * INHABITANTS * HUNDRED / territory.population())
                                        / HUNDRED);
        };
    }

    /** The measure of a code, or nothing. */
    public static Optional<Measure> findByCode(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code().equals(code))
                .findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Measure::code).toList();
    }
}
