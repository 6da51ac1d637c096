package fr.repere.search.map;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.PlaceSettings;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 101 départements with the boundaries that ship with the product, and four communes and a collectivité without any. */
final class Departements implements TerritoryRegister {

    private static final String FILE = "/fr/repere/geodata/territory/reference/departements.geojson.gz";

    private final List<TerritoryDocument> territories = new ArrayList<>();
    private final Map<String, String> boundaries = new HashMap<>();
    private int roundTrips;

    Departements() {
        JsonMapper json = JsonMapper.shared();
        try (InputStream file = Objects.requireNonNull(Departements.class.getResourceAsStream(FILE));
                InputStream text = new GZIPInputStream(file)) {
            for (JsonNode feature : json.readTree(text).get("features")) {
                String id =
                        "departement:" + feature.get("properties").get("code").asString();
                boundaries.put(id, feature.get("geometry").toString());
                add(id, feature.get("properties").get("name").asString(), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("departement:975", "Saint-Pierre-et-Miquelon", new PointDocument(46.78, -56.18));
        add("commune:21231", "Dijon", new PointDocument(47.3215, 5.0415));
        add("commune:21054", "Beaune", new PointDocument(47.024, 4.8389));
        add("commune:21425", "Montbard", new PointDocument(47.6229, 4.337));
        add("commune:21154", "Châtillon-sur-Seine", new PointDocument(47.8582, 4.5919));
    }

    private void add(String id, String name, @Nullable PointDocument point) {
        String kind = id.substring(0, id.indexOf(':'));
        String code = id.substring(id.indexOf(':') + 1);
        territories.add(new TerritoryDocument(
                id,
                kind,
                code,
                name,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                point,
                null,
                null,
                boundaries.containsKey(id),
                null));
    }

    /** A painter of these territories. */
    MapPainter painter() {
        MapSettings settings = new MapSettings(2_000_000, 500_000, "", 2);
        Boundaries known = new Boundaries(cache(), settings);
        return new MapPainter(known, new Generaliser(known, settings), settings);
    }

    TerritoryCache cache() {
        return new TerritoryCache(this, new PlaceSettings(300_000));
    }

    /** The ids of all départements that have a boundary. */
    List<String> ids() {
        return territories.stream()
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
    }

    /** How often boundaries were asked for. */
    int roundTrips() {
        return roundTrips;
    }

    @Override
    public String edition() {
        return "reference";
    }

    @Override
    public List<TerritoryDocument> all() {
        return territories;
    }

    @Override
    public Map<String, String> boundaries(Collection<String> ids) {
        roundTrips++;
        Map<String, String> found = new HashMap<>(boundaries);
        found.keySet().retainAll(ids);
        return found;
    }
}
