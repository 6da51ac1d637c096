package fr.repere.geodata.geocoding;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.InvalidCoordinates;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the GeoJSON that the Base Adresse Nationale answers with; what lacks a commune, a point or a score is left out. */
final class BanAnswers {

    private final Supplier<Territories> territories;

    BanAnswers(Supplier<Territories> territories) {
        this.territories = territories;
    }

    /**
     * The addresses in the order of the answer.
     *
     * @throws AddressServiceFailure when it is no collection of features
     */
    List<FoundAddress> read(byte[] body) {
        JsonNode answer = parse(body);
        if (!answer.path("features").isArray()) {
            throw AddressServiceFailure.rubbish(new IllegalStateException("no features"));
        }
        List<FoundAddress> found = new ArrayList<>();
        for (JsonNode feature : answer.path("features")) {
            read(feature).ifPresent(found::add);
        }
        return found;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw AddressServiceFailure.rubbish(e);
        }
    }

    private Optional<FoundAddress> read(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        LonLat point = point(feature.path("geometry").path("coordinates"));
        Precision precision = precision(properties.path("type").asString(""));
        Optional<Commune> commune =
                territories.get().findCommune(properties.path("citycode").asString(""));
        String label = text(properties, "label");
        if (point == null || precision == null || commune.isEmpty() || label == null) {
            return Optional.empty();
        }
        return Optional.of(new FoundAddress(
                label,
                precision == Precision.COMMUNE ? null : text(properties, "name"),
                text(properties, "postcode"),
                commune.get().code(),
                commune.get().name(),
                point,
                Math.clamp(properties.path("score").asDouble(0), 0, 1),
                precision));
    }

    private static @Nullable LonLat point(JsonNode coordinates) {
        if (!coordinates.path(0).isNumber() || !coordinates.path(1).isNumber()) {
            return null;
        }
        try {
            return new LonLat(
                    coordinates.path(0).asDouble(), coordinates.path(1).asDouble());
        } catch (InvalidCoordinates e) {
            return null;
        }
    }

    /** A hamlet (locality) is placed like a street: near, but at no door. */
    private static @Nullable Precision precision(String type) {
        return switch (type) {
            case "housenumber" -> Precision.ADDRESS;
            case "street", "locality" -> Precision.STREET;
            case "municipality" -> Precision.COMMUNE;
            default -> null;
        };
    }

    private static @Nullable String text(JsonNode properties, String name) {
        String text = properties.path(name).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
