package fr.repere.search.place;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.TerritoryRegister;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;

/** All reference territories as the index had them when it was read: found by their ids, former ids and points without asking it again. */
final class Edition {

    private final String name;
    private final Map<String, TerritoryDocument> byId = new LinkedHashMap<>();
    private final Map<String, TerritoryDocument> byFormerId = new HashMap<>();
    private final CommunePoints communes;
    private final Outlines outlines;

    /**
     * What is known of these territories.
     *
     * @param name what the register calls this edition
     */
    Edition(String name, Collection<TerritoryDocument> territories, TerritoryRegister register, long corners) {
        this.name = name;
        Shared shared = new Shared();
        for (TerritoryDocument read : territories) {
            TerritoryDocument territory = shared.of(read);
            byId.put(territory.id(), territory);
            territory.aliases().forEach(alias -> byFormerId.putIfAbsent(alias, territory));
        }
        this.communes = new CommunePoints(byId.values());
        this.outlines = new Outlines(register, corners);
    }

    /** What the register calls it. */
    String name() {
        return name;
    }

    /** Whether nothing had been written yet when the index was read. */
    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Every territory, in the order of the index. */
    Collection<TerritoryDocument> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The territory with this id. */
    Optional<TerritoryDocument> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The territory with this id, or else the one that a former or partial commune's id resolves to. */
    Optional<TerritoryDocument> find(String idOrFormerId) {
        return withId(idOrFormerId).or(() -> Optional.ofNullable(byFormerId.get(idOrFormerId)));
    }

    /** The outlines by id of those whose boundary is known. At most one round trip, for all missing together. */
    Map<String, Outline> outlines(Collection<TerritoryDocument> territories) {
        return outlines.of(territories);
    }

    /** Hands over the boundaries of these territories as they come, not kept. */
    void boundaries(Collection<String> ids, BiConsumer<String, Geometry> receiver) {
        List<TerritoryDocument> asked =
                ids.stream().distinct().flatMap(id -> withId(id).stream()).toList();
        outlines.each(asked, receiver);
    }

    /** The commune whose boundary holds a position, or else the one whose centre is nearest; none is farther than 50 km. */
    Optional<TerritoryDocument> communeOf(LonLat position) {
        List<TerritoryDocument> nearest = communes.near(position);
        Map<String, Outline> known = outlines.of(nearest);
        return nearest.stream()
                .filter(commune -> Optional.ofNullable(known.get(commune.id()))
                        .filter(outline -> outline.holds(position))
                        .isPresent())
                .findFirst()
                .or(() -> nearest.stream().findFirst());
    }
}
