package fr.repere.search.ogc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All collections, in the order in which they are shown. */
@Component
public class Collections {

    private final List<FeatureSource> all;

    Collections(List<FeatureSource> all) {
        this.all = List.copyOf(all);
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
