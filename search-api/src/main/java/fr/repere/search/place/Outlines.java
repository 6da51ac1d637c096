package fr.repere.search.place;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.Wgs84;
import fr.repere.search.query.TerritoryRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * The outlines of the territories asked for lately. How many are kept is bounded by their corners, which is what they weigh: a
 * detailed commune may have more of them than a roughly drawn région.
 */
final class Outlines {

    /** So many boundaries in one answer: all départements; of detailed ones some ten megabytes. */
    private static final int TOGETHER = 150;

    private final TerritoryRegister register;
    private final Cache<String, Outline> kept;

    Outlines(TerritoryRegister register, long corners) {
        this.register = register;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(corners)
                .<String, Outline>weigher((id, outline) -> outline.corners())
                .build();
    }

    /** The outlines by id of those of the territories whose boundary is known. At most one round trip, for all missing together. */
    Map<String, Outline> of(Collection<TerritoryDocument> territories) {
        List<String> outlined = territories.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        return outlined.isEmpty() ? Map.of() : kept.getAll(outlined, this::read);
    }

    /** Hands over the boundaries of those that have one, a few hundred of them in memory at one time, and keeps none. */
    void each(Collection<TerritoryDocument> territories, BiConsumer<String, Geometry> receiver) {
        List<String> outlined = territories.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        for (int from = 0; from < outlined.size(); from += TOGETHER) {
            List<String> some = outlined.subList(from, Math.min(outlined.size(), from + TOGETHER));
            register.boundaries(some).forEach((id, geoJson) -> receiver.accept(id, geometry(id, geoJson)));
        }
    }

    private Map<String, Outline> read(Set<? extends String> ids) {
        Map<String, Outline> outlines = new HashMap<>();
        register.boundaries(Set.copyOf(ids)).forEach((id, geoJson) -> outlines.put(id, outline(id, geoJson)));
        return outlines;
    }

    private static Outline outline(String id, String geoJson) {
        return new Outline(geometry(id, geoJson));
    }

    private static Geometry geometry(String id, String geoJson) {
        try {
            return new GeoJsonReader(Wgs84.FACTORY).read(geoJson);
        } catch (ParseException e) {
            throw new IllegalStateException("boundary of " + id + " is not GeoJSON", e);
        }
    }
}
