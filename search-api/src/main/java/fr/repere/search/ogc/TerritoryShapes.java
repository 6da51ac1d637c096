package fr.repere.search.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.ItemArea;
import fr.repere.search.query.TerritoryRegister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * Which territories lie in an area, by their boundaries. The boxes around them are kept in memory, one set per kind and edition, made when they
 * are first asked for; a boundary is read and cut only where the edge of the area runs through its box.
 */
@Component
class TerritoryShapes {

    private static final int KINDS_AND_EDITIONS = 10;
    /** Answers kept, all together: 200,000 ids weigh some 10 MB. */
    private static final int IDS = 200_000;

    private final TerritoryCache territories;
    private final TerritoryRegister register;
    private final Cache<Kept, Members> members =
            Caffeine.newBuilder().maximumSize(KINDS_AND_EDITIONS).build();
    private final Cache<Asked, Set<String>> answers = Caffeine.newBuilder()
            .maximumWeight(IDS)
            .<Asked, Set<String>>weigher((asked, ids) -> 1 + ids.size())
            .build();

    TerritoryShapes(TerritoryCache territories, TerritoryRegister register) {
        this.territories = territories;
        this.register = register;
    }

    private record Kept(String edition, String kind) {}

    private record Asked(Kept of, ItemArea area) {}

    /** The territories of a kind in the order of their codes, and the boxes around those that have a shape. */
    private record Members(List<TerritoryDocument> territories, Map<String, Envelope> boxes) {}

    /** All territories of a kind, in the order of their codes. */
    List<TerritoryDocument> all(TerritoryCollection kind) {
        return members(key(kind), kind).territories();
    }

    /** The box around all territories of a kind; nothing when there is none. */
    Optional<BoundingBox> extent(TerritoryCollection kind) {
        Envelope all = new Envelope();
        members(key(kind), kind).boxes().values().forEach(all::expandToInclude);
        return all.isNull()
                ? Optional.empty()
                : Optional.of(new BoundingBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY()));
    }

    /** The ids of those that have a point in common with an area. */
    Set<String> in(ItemArea area, TerritoryCollection kind) {
        Kept key = key(kind);
        return answers.get(new Asked(key, area), asked -> found(area, members(key, kind), kind));
    }

    private Kept key(TerritoryCollection kind) {
        String edition = kind.isNamed()
                ? territories.edition() + "/" + territories.listNamed().hashCode()
                : territories.edition();
        return new Kept(edition, kind.code());
    }

    private Members members(Kept key, TerritoryCollection kind) {
        return members.get(key, kept -> read(kind));
    }

    private Members read(TerritoryCollection kind) {
        Collection<TerritoryDocument> known = kind.isNamed() ? territories.listNamed() : territories.all();
        List<TerritoryDocument> all = known.stream()
                .filter(territory -> territory.kind().equals(kind.code()))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .toList();
        Map<String, Envelope> boxes = new HashMap<>();
        all.forEach(territory -> point(territory).ifPresent(point -> boxes.put(territory.id(), point)));
        List<String> outlined = all.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        read(outlined, kind, (id, boundary) -> boxes.put(id, Boundaries.box(boundary)));
        return new Members(all, boxes);
    }

    private Set<String> found(ItemArea area, Members all, TerritoryCollection kind) {
        List<Envelope> sides =
                area.boxes().stream().map(TerritoryShapes::envelope).toList();
        Set<String> found = new LinkedHashSet<>();
        List<String> crossed = new ArrayList<>();
        for (TerritoryDocument territory : all.territories()) {
            Envelope box = all.boxes().getOrDefault(territory.id(), new Envelope());
            if (sides.stream().anyMatch(side -> side.covers(box))) {
                found.add(territory.id());
            } else if (sides.stream().anyMatch(side -> side.intersects(box))) {
                crossed.add(territory.id());
            }
        }
        read(crossed, kind, (id, boundary) -> {
            if (sides.stream().anyMatch(side -> Boundaries.meets(boundary, side))) {
                found.add(id);
            }
        });
        return found;
    }

    private interface Taking {
        void take(String id, String boundary);
    }

    private void read(List<String> ids, TerritoryCollection kind, Taking taking) {
        for (int from = 0; from < ids.size(); from += kind.largestChunk()) {
            List<String> some = ids.subList(from, Math.min(from + kind.largestChunk(), ids.size()));
            register.boundaries(some).forEach(taking::take);
        }
    }

    private static Optional<Envelope> point(TerritoryDocument territory) {
        return Optional.ofNullable(territory.point()).map(TerritoryShapes::envelope);
    }

    private static Envelope envelope(PointDocument point) {
        return new Envelope(new Coordinate(point.lon(), point.lat()));
    }

    private static Envelope envelope(BoundingBox box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
    }
}
