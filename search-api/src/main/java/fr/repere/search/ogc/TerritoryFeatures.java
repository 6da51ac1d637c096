package fr.repere.search.ogc;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.ItemQuery;
import fr.repere.search.query.TerritoryRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The territories of one kind as features: with their boundaries where the index has them, else with a point. */
final class TerritoryFeatures implements FeatureSource {

    private static final String ATTRIBUTION =
            "INSEE, DGCL, La Poste (Licence Ouverte 2.0) ; points : GeoNames (CC BY 4.0) ; contours : Natural Earth,"
                    + " ou ceux qui ont été importés";

    private final TerritoryCollection kind;
    private final TerritoryCache territories;
    private final TerritoryRegister register;
    private final TerritoryShapes shapes;

    TerritoryFeatures(
            TerritoryCollection kind, TerritoryCache territories, TerritoryRegister register, TerritoryShapes shapes) {
        this.kind = kind;
        this.territories = territories;
        this.register = register;
        this.shapes = shapes;
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public String description() {
        return kind.description();
    }

    @Override
    public List<Queryable> queryables() {
        return Queryables.ofTerritories(kind.code());
    }

    @Override
    public Optional<Extent> extent() {
        return Extent.of(shapes.extent(kind));
    }

    @Override
    public long matched(ItemQuery query) {
        return matching(query).size();
    }

    @Override
    public Chunk read(ItemQuery query, Optional<String> after, int size) {
        List<TerritoryDocument> all = matching(query);
        List<TerritoryDocument> rest = all.stream()
                .filter(territory -> after.filter(last -> territory.code().compareTo(last) <= 0)
                        .isEmpty())
                .limit(size + 1L)
                .toList();
        List<TerritoryDocument> shown = rest.stream().limit(size).toList();
        Map<String, String> boundaries = boundaries(shown);
        return Chunk.of(
                shown.stream()
                        .map(territory -> feature(territory, boundaries.get(territory.id())))
                        .toList(),
                rest.size() > size,
                OptionalLong.of(all.size()));
    }

    @Override
    public int largestChunk() {
        return kind.largestChunk();
    }

    @Override
    public Optional<Feature> find(String code) {
        String id = kind.code() + ":" + code;
        Optional<TerritoryDocument> known = kind.isNamed()
                ? territories.findNamed(id)
                : Optional.ofNullable(territories.named(List.of(id)).get(id));
        return known.map(
                territory -> feature(territory, boundaries(List.of(territory)).get(id)));
    }

    /** The codes of those territories that are of a kind, separated by commas; nothing when there are none. */
    static @Nullable String codes(String kind, List<String> ids) {
        return FicheDescription.joined(ids.stream()
                .filter(id -> id.startsWith(kind + ":"))
                .map(id -> id.substring(kind.length() + 1))
                .toList());
    }

    private List<TerritoryDocument> matching(ItemQuery query) {
        Optional<Set<String>> inArea = query.area().map(area -> shapes.in(area, kind));
        return shapes.all(kind).stream()
                .filter(territory -> territory.within().containsAll(query.territories()))
                .filter(territory ->
                        inArea.filter(ids -> !ids.contains(territory.id())).isEmpty())
                .toList();
    }

    private Map<String, String> boundaries(List<TerritoryDocument> shown) {
        List<String> outlined = shown.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
        return outlined.isEmpty() ? Map.of() : register.boundaries(outlined);
    }

    private static Feature feature(TerritoryDocument territory, @Nullable String boundary) {
        Optional<Geometry> geometry = Optional.<Geometry>ofNullable(
                        boundary == null ? null : new Geometry.Drawn(boundary))
                .or(() -> Optional.ofNullable(territory.point())
                        .map(PointDocument::toLonLat)
                        .map(Geometry.Spot::new));
        TerritoryProperties properties = new TerritoryProperties(
                territory.code(),
                territory.name(),
                territory.kind(),
                territory.population() == 0 ? null : territory.population(),
                FicheDescription.joined(territory.postalCodes()),
                codes("epci", territory.within()),
                codes("departement", territory.within()),
                codes("region", territory.within()),
                boundary != null,
                ATTRIBUTION);
        return new Feature(territory.code(), geometry, properties);
    }
}
