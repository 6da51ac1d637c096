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

    @Override
    public List<LonLat> samples() {
        List<LonLat> all =
                parts.stream().flatMap(part -> part.samples().stream()).toList();
        int step = 1 + (all.size() - 1) / SAMPLES;
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
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
