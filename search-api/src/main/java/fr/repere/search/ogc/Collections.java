package fr.repere.search.ogc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All collections, in the order in which they are shown. */
@Component
public class Collections {

    private final List<FeatureSource> all;

    Collections(PlaceFeatures places, FicheFeatures fiches, TerritorySources territories) {
        this.all = Stream.concat(Stream.of(places, fiches), territories.all().stream())
                .toList();
    }

    /** All of them. */
    public List<FeatureSource> all() {
        return all;
    }

    /** The collection with this name in addresses. */
    public Optional<FeatureSource> find(String id) {
        return all.stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
