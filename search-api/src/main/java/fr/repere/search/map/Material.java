package fr.repere.search.map;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.map.Boundaries.Boundary;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** What a scene is made of, each thing on the plane of its zone. */
final class Material {

    private static final double LAND_METRES = 6_000;

    private final MapSheet.Scene scene;
    private final Map<String, Boundary> boundaries;
    private final Map<String, Placed> dots;

    /**
     * Something with a position.
     *
     * @param at metres on the plane of the zone
     */
    record Placed(Zone zone, Coordinate at) {

        /** Where a position is drawn, or nothing when it lies outside France. */
        static Optional<Placed> of(LonLat position) {
            return Zone.of(position).map(zone -> new Placed(zone, Plane.of(zone).of(position)));
        }
    }

    private Material(MapSheet.Scene scene, Map<String, Boundary> boundaries, Map<String, Placed> dots) {
        this.scene = scene;
        this.boundaries = boundaries;
        this.dots = dots;
    }

    /** Gathers what a scene needs. */
    static Material of(MapSheet.Scene scene, Boundaries register) {
        Set<String> areas = new LinkedHashSet<>(
                scene.areas().stream().map(MapSheet.Area::id).toList());
        Map<String, Boundary> boundaries = new LinkedHashMap<>(register.of(areas));
        Set<String> around = new LinkedHashSet<>(scene.base());
        around.addAll(scene.focus());
        around.removeAll(boundaries.keySet());
        boundaries.putAll(register.of(around));
        Set<String> withoutBoundary = new LinkedHashSet<>(areas);
        withoutBoundary.addAll(scene.focus());
        withoutBoundary.removeAll(boundaries.keySet());
        Map<String, Placed> dots = new HashMap<>();
        register.points(withoutBoundary)
                .forEach((id, point) -> Placed.of(point).ifPresent(placed -> dots.put(id, placed)));
        return new Material(scene, boundaries, dots);
    }

    MapSheet.Scene scene() {
        return scene;
    }

    Map<String, Boundary> boundaries() {
        return boundaries;
    }

    /** The area's dot, when it has no boundary. */
    Optional<Placed> dot(String id) {
        return Optional.ofNullable(dots.get(id));
    }

    /** What must be seen, by zone: the focus, or else all areas and points. */
    Map<Zone, Envelope> extents() {
        Map<Zone, Envelope> extents = new EnumMap<>(Zone.class);
        List<String> wanted = scene.focus().isEmpty()
                ? scene.areas().stream().map(MapSheet.Area::id).toList()
                : scene.focus();
        wanted.forEach(id -> add(id, extents));
        if (scene.focus().isEmpty()) {
            positions()
                    .forEach(position -> Placed.of(position)
                            .ifPresent(placed -> of(placed.zone(), extents).expandToInclude(placed.at())));
        }
        drop(extents);
        around(extents);
        extents.values().forEach(Material::roomy);
        return extents;
    }

    /** Overseas, a dot in a void would show nothing: such territories go beside the map, unless there is nothing else to see. */
    private void drop(Map<Zone, Envelope> extents) {
        Set<Zone> drawn = EnumSet.of(Zone.METROPOLE);
        boundaries.values().forEach(boundary -> drawn.add(boundary.zone()));
        positions().forEach(position -> Zone.of(position).ifPresent(drawn::add));
        if (extents.keySet().stream().anyMatch(drawn::contains)) {
            extents.keySet().retainAll(drawn);
        }
    }

    /** Dots say nothing without the land that they stand on: overseas all of it, elsewhere some of it. */
    private void around(Map<Zone, Envelope> extents) {
        dots.values().stream().filter(dot -> extents.containsKey(dot.zone())).forEach(dot -> {
            Envelope land = new Envelope(dot.at());
            land.expandBy(LAND_METRES);
            of(dot.zone(), extents).expandToInclude(land);
        });
        boundaries.values().stream()
                .filter(boundary -> boundary.zone() != Zone.METROPOLE && extents.containsKey(boundary.zone()))
                .filter(boundary -> scene.focus().isEmpty())
                .forEach(boundary -> of(boundary.zone(), extents)
                        .expandToInclude(boundary.shape().getEnvelopeInternal()));
    }

    /** Areas that no window shows. */
    List<MapSheet.Area> beside(Set<Zone> windows) {
        return scene.areas().stream()
                .filter(area -> !boundaries.containsKey(area.id()))
                .filter(area -> dot(area.id())
                        .filter(dot -> windows.contains(dot.zone()))
                        .isEmpty())
                .toList();
    }

    /** How many points lie where no window can be. */
    int abroad() {
        return (int) positions().stream().filter(at -> Zone.of(at).isEmpty()).count();
    }

    private Collection<LonLat> positions() {
        return Stream.concat(
                        scene.spots().stream().map(MapSheet.Spot::at),
                        scene.points().stream().map(MapSheet.Point::at))
                .toList();
    }

    private void add(String id, Map<Zone, Envelope> extents) {
        Boundary boundary = boundaries.get(id);
        Placed dot = dots.get(id);
        if (boundary != null) {
            of(boundary.zone(), extents).expandToInclude(boundary.shape().getEnvelopeInternal());
        } else if (dot != null) {
            of(dot.zone(), extents).expandToInclude(dot.at());
        }
    }

    private static Envelope of(Zone zone, Map<Zone, Envelope> extents) {
        return extents.computeIfAbsent(zone, key -> new Envelope());
    }

    /** At least two kilometres, and a little air around. */
    private static void roomy(Envelope extent) {
        extent.expandBy(
                Math.max(0, 1000 - extent.getWidth() / 2) + 0.02 * extent.getWidth(),
                Math.max(0, 1000 - extent.getHeight() / 2) + 0.02 * extent.getHeight());
    }
}
