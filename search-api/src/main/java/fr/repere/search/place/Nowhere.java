package fr.repere.search.place;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A territory of which neither boundary nor point is known: nothing is near it, nothing has a distance. */
record Nowhere() implements Origin {

    @Override
    public Optional<LonLat> centre() {
        return Optional.empty();
    }

    @Override
    public List<LonLat> samples() {
        return List.of();
    }

    @Override
    public Optional<String> within(double metres) {
        return Optional.empty();
    }

    @Override
    public OptionalDouble metresTo(LonLat position) {
        return OptionalDouble.empty();
    }

    @Override
    public double halfwayMetres() {
        return 1;
    }
}
