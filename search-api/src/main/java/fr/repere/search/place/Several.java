package fr.repere.search.place;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Distances from the nearest of several places. It has no middle: nothing between two places is close to both. */
record Several(List<Origin> parts) implements Origin {

    private static final int SAMPLES = 128;

    @Override
    public Optional<LonLat> centre() {
        return Optional.empty();
    }

    /** Every so many of each part, the first one always. */
    @Override
    public List<LonLat> samples() {
        int step = step();
        return parts.stream()
                .flatMap(part -> IntStream.range(0, part.samples().size())
                        .filter(i -> i % step == 0)
                        .mapToObj(part.samples()::get))
                .toList();
    }

    @Override
    public double gapMetres() {
        return step() * parts.stream().mapToDouble(Origin::gapMetres).max().orElse(0);
    }

    private int step() {
        int all = parts.stream().mapToInt(part -> part.samples().size()).sum();
        return 1 + Math.max(0, all - 1) / SAMPLES;
    }

    @Override
    public Optional<String> within(double metres) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble metresTo(LonLat position) {
        return parts.stream()
                .map(part -> part.metresTo(position))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }

    @Override
    public double halfwayMetres() {
        return parts.stream().mapToDouble(Origin::halfwayMetres).max().orElse(1);
    }
}
