package fr.repere.search.web.request;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.place.Places;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Facet;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.understanding.RecognisedPlace;
import fr.repere.search.understanding.Understanding;
import fr.repere.search.understanding.Understood;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the parameters of a request to a search. Every parameter is checked here, and only here. */
@Component
public class SearchRequests {

    /** Every parameter that a search knows. */
    public static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of(
                            "q",
                            "place",
                            "lat",
                            "lon",
                            "radius",
                            "age",
                            "verifiedSince",
                            "publishedUntil",
                            "openNow",
                            "stated",
                            "literal",
                            "scope",
                            "sort",
                            "lang",
                            "size",
                            "facets",
                            "after"),
                    Arrays.stream(Facet.values()).map(Facet::code))
            .collect(Collectors.toUnmodifiableSet());

    public static final int LONGEST_WORDS = 500;
    public static final int DEFAULT_SIZE = 20;

    private static final int LARGEST_SIZE = 100;
    private static final double DEFAULT_RADIUS_KM = 20;
    private static final double LARGEST_RADIUS_KM = 200;
    private static final double METRES_PER_KM = 1_000;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_CURSOR = 8_192;

    private final Places places;
    private final FilterParameters filters;
    private final Understanding understanding;

    public SearchRequests(Places places, FilterParameters filters, Understanding understanding) {
        this.places = places;
        this.filters = filters;
        this.understanding = understanding;
    }

    /**
     * The search that the parameters ask for.
     *
     * @throws InvalidParameter naming the first one that cannot be accepted
     */
    public SearchQuery query(RequestParameters parameters) {
        return query(parameters, understood(parameters));
    }

    /** What the words mean; nothing when there are none, or when they are to be taken literally. */
    public Optional<Understood> understood(RequestParameters parameters) {
        boolean literal = parameters.flag("literal").orElse(false);
        boolean placeGiven = parameters.has("place") || parameters.has("lat") || parameters.has("lon");
        return parameters
                .text("q", LONGEST_WORDS)
                .filter(typed -> !literal)
                .map(typed -> understanding.of(typed, language(parameters), placeGiven));
    }

    /** The search that the parameters ask for, their words being understood like this. */
    public SearchQuery query(RequestParameters parameters, Optional<Understood> understood) {
        Optional<Cursor> cursor = cursor(parameters);
        return new SearchQuery(
                words(parameters, understood),
                where(parameters, understood.flatMap(Understood::place)),
                filters.of(parameters, cursor.map(Cursor::asOf).orElseGet(Instant::now)),
                parameters
                        .choice("scope", Part.codes())
                        .flatMap(Part::findByCode)
                        .orElse(Part.ALL),
                parameters
                        .choice("sort", Order.codes())
                        .flatMap(Order::findByCode)
                        .orElse(Order.RELEVANCE),
                language(parameters),
                parameters.whole("size", 1, LARGEST_SIZE).orElse(DEFAULT_SIZE),
                parameters.flag("facets").orElse(true),
                cursor);
    }

    /** The words to search, understood or as they were typed. */
    public static Words words(RequestParameters parameters, Optional<Understood> understood) {
        return understood
                .map(Understood::words)
                .orElseGet(
                        () -> parameters.text("q", LONGEST_WORDS).map(Words::of).orElseGet(Words::none));
    }

    /** The language to show, French when none is given. */
    public static Language language(RequestParameters parameters) {
        List<String> allowed =
                Arrays.stream(Language.values()).map(Language::code).toList();
        return parameters
                .one("lang")
                .map(code -> Language.findByCode(code)
                        .orElseThrow(() -> InvalidParameter.notAllowed("lang", code, String.join(", ", allowed))))
                .orElse(Language.FR);
    }

    private static Optional<Cursor> cursor(RequestParameters parameters) {
        return parameters.text("after", LONGEST_CURSOR).map(CursorCodec::read);
    }

    private Where where(RequestParameters parameters, Optional<RecognisedPlace> inWords) {
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
