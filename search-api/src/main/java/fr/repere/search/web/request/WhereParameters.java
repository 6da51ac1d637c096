package fr.repere.search.web.request;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.Places;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Where;
import fr.repere.search.understanding.RecognisedPlace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Reads where to search: {@code place}, or {@code lat} and {@code lon}, and how far around in {@code radius}. */
@Component
class WhereParameters {

    private static final double DEFAULT_RADIUS_KM = 20;
    private static final double LARGEST_RADIUS_KM = 200;
    private static final double METRES_PER_KM = 1_000;
    private static final int MOST_PARTS = 200;

    private final Places places;

    WhereParameters(Places places) {
        this.places = places;
    }

    /**
     * Where the parameters say; else where the words say, else anywhere.
     *
     * @param inWords the place that was recognised inside the words
     * @throws InvalidParameter naming the first one that cannot be accepted
     */
    Where of(RequestParameters parameters, Optional<RecognisedPlace> inWords) {
        double radius = radiusMetres(parameters);
        Optional<LonLat> point = point(parameters);
        Optional<Where> territories = territories(parameters, radius, point.isPresent());
        return territories
                .or(() -> point.map(at -> places.around(at, radius)))
                .or(() -> inWords.flatMap(place -> places.find(place.id(), radius)))
                .orElseGet(() -> anywhere(parameters));
    }

    private Optional<Where> territories(RequestParameters parameters, double radius, boolean pointGiven) {
        List<String> asked = TerritoryParameters.ids(parameters);
        if (!asked.isEmpty() && pointGiven) {
            throw InvalidParameter.because(
                    "place",
                    asked.getFirst(),
                    "« place », ou « lat » et « lon », pas les deux",
                    "Donnez soit « place », soit « lat » et « lon » : les deux à la fois ne disent pas où chercher.");
        }
        return asked.isEmpty() ? Optional.empty() : Optional.of(together(asked, radius));
    }

    private Where.Around together(List<String> asked, double radius) {
        List<Where.Around> found =
                asked.stream().map(place -> territory(place, radius)).toList();
        int parts = found.stream().mapToInt(place -> place.territories().size()).sum();
        // The parts of one named territory are as many as its rules allow; several must not add up to thousands.
        if (found.size() > 1 && parts > MOST_PARTS) {
            throw InvalidParameter.because(
                    "place",
                    parts + " territoires",
                    "%d territoires au plus, parties des territoires nommés comprises".formatted(MOST_PARTS),
                    "Trop de lieux à la fois : avec leurs parties, %d territoires, %d au plus."
                            .formatted(parts, MOST_PARTS));
        }
        return Places.together(found);
    }

    private static Where anywhere(RequestParameters parameters) {
        if (parameters.has("radius")) {
            throw InvalidParameter.because(
                    "radius",
                    parameters.one("radius").orElse(""),
                    "avec « place », ou avec « lat » et « lon »",
                    "Le paramètre « radius » demande un lieu : ajoutez « place », ou « lat » et « lon ».");
        }
        return new Where.Anywhere();
    }

    private Where.Around territory(String place, double radius) {
        return places.find(place, radius).orElseThrow(() -> TerritoryParameters.unknown(place));
    }

    private static double radiusMetres(RequestParameters parameters) {
        OptionalDouble kilometres = parameters.decimal(
                "radius", 0.001, LARGEST_RADIUS_KM, "un nombre de kilomètres, plus de 0 et 200 au plus");
        return kilometres.orElse(DEFAULT_RADIUS_KM) * METRES_PER_KM;
    }

    private static Optional<LonLat> point(RequestParameters parameters) {
        OptionalDouble lat = parameters.decimal("lat", -90, 90, "une latitude en degrés décimaux, de -90 à 90");
        OptionalDouble lon = parameters.decimal("lon", -180, 180, "une longitude en degrés décimaux, de -180 à 180");
        if (lat.isPresent() != lon.isPresent()) {
            String given = lat.isPresent() ? "lat" : "lon";
            String missing = lat.isPresent() ? "lon" : "lat";
            throw InvalidParameter.because(
                    missing,
                    "",
                    "un nombre en degrés décimaux",
                    "Le paramètre « %s » manque : « %s » ne suffit pas à dire où chercher.".formatted(missing, given));
        }
        return lat.isPresent() ? Optional.of(new LonLat(lon.orElseThrow(), lat.orElseThrow())) : Optional.empty();
    }
}
