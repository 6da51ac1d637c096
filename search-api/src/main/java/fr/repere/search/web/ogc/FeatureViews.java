package fr.repere.search.web.ogc;

import fr.repere.search.ogc.Feature;
import fr.repere.search.ogc.FeatureSource;
import fr.repere.search.ogc.FeatureWriter;
import fr.repere.search.ogc.ItemsReading;
import fr.repere.search.ogc.Link;
import fr.repere.search.ogc.Links;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features as pages show them: the same properties as in JSON, name by name. */
@Component
public class FeatureViews {

    /** Longer geometries are boundaries: their corners help nobody in a list. */
    private static final int LONGEST_GEOMETRY = 2_000;

    private final JsonMapper mapper;
    private final FeatureWriter writer;

    FeatureViews(JsonMapper mapper, FeatureWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    /** One property that has a value. */
    public record Property(String name, String value) {

        /** Whether the value is an address. */
        public boolean isAddress() {
            return value.startsWith("https://") || value.startsWith("http://");
        }
    }

    /**
     * One feature.
     *
     * @param geometry as GeoJSON text; empty when there is none
     */
    public record View(String id, String name, List<Property> properties, String geometry) {

        /** The geometry, cut where it is long. */
        public String shortGeometry() {
            return geometry.length() <= LONGEST_GEOMETRY ? geometry : geometry.substring(0, LONGEST_GEOMETRY) + "…";
        }
    }

    /** One page of features. */
    public record Page(
            FeatureSource source,
            String address,
            List<View> features,
            long matched,
            int returned,
            Instant timeStamp,
            List<Link> links) {

        /** The link to the next page; empty on the last one. */
        public List<Link> next() {
            return links.stream().filter(link -> link.rel().equals("next")).toList();
        }
    }

    /** A feature as a page shows it. */
    View of(Feature feature) {
        JsonNode tree = mapper.valueToTree(feature.properties());
        List<Property> properties = tree.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .map(property ->
                        new Property(property.getKey(), property.getValue().asString()))
                .toList();
        return new View(feature.id(), name(tree, feature), properties, writer.geometry(feature));
    }

    /** A page of features, read to its end. */
    Page of(FeatureSource source, ItemsReading reading, Links.Page page, Links links) {
        List<View> features = new ArrayList<>();
        reading.forEach(feature -> features.add(of(feature)));
        return new Page(
                source,
                links.root() + "/collections/" + source.id() + "/items/",
                features,
                reading.matched(),
                reading.returned(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                links.items(page, true, reading.next()));
    }

    private static String name(JsonNode properties, Feature feature) {
        String title = properties.path("title").asString("");
        return title.isEmpty() ? properties.path("name").asString(feature.id()) : title;
    }
}
