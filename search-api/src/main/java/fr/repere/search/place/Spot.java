package fr.repere.search.place;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Distances from a position: a point that was asked for, or the centre of a territory whose boundary is not known. */
record Spot(LonLat position) implements Origin {

    private static final double HALFWAY_METRES = 10_000;

    @Override
    public Optional<LonLat> centre() {
        return Optional.of(position);
    }

    @Override
    public List<LonLat> samples() {
        return List.of(position);
    }

    @Override
    public Optional<String> within(double metres) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble metresTo(LonLat other) {
        return OptionalDouble.of(position.metresTo(other));
    }

    @Override
    public double halfwayMetres() {
        return HALFWAY_METRES;
    }
}
