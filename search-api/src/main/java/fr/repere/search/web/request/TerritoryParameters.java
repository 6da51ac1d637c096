package fr.repere.search.web.request;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.Places;
import fr.repere.search.query.InvalidParameter;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the parameter {@code place}: territories by kind and INSEE code, and named ones. Costs no round trip. */
@Component
public class TerritoryParameters {

    private static final int MOST_PLACES = 50;
    private static final Pattern PLACE =
            Pattern.compile("(commune|departement|region|epci):[0-9AB]{2,9}|territory:[a-z0-9-]{1,80}");
    private static final String PLACES =
            "commune:CODE, departement:CODE, region:CODE ou epci:CODE, avec un code de l'INSEE, comme commune:21231 ;"
                    + " ou territory:IDENTIFIANT, un territoire de /api/v1/territories";

    private final Places places;

    /** Territories among those that are known. */
    public TerritoryParameters(Places places) {
        this.places = places;
    }

    /**
     * The territories asked for, of named ones their parts, each at most once.
     *
     * @throws InvalidParameter when there is none of that code, or there are too many
     */
    public List<TerritoryDocument> territories(RequestParameters parameters) {
        return ids(parameters).stream()
                .flatMap(id -> known(id).stream())
                .distinct()
                .toList();
    }

    private List<TerritoryDocument> known(String id) {
        List<TerritoryDocument> found = places.territories(id);
        if (found.isEmpty()) {
            throw unknown(id);
        }
        return found;
    }

    /** The ids asked for, which look as they should. */
    static List<String> ids(RequestParameters parameters) {
        List<String> asked = parameters.all("place");
        if (asked.size() > MOST_PLACES) {
            throw InvalidParameter.because(
                    "place",
                    asked.size() + " lieux",
                    "%d lieux au plus".formatted(MOST_PLACES),
                    "Trop de lieux à la fois : %d, %d au plus.".formatted(asked.size(), MOST_PLACES));
        }
        for (String place : asked) {
            if (!PLACE.matcher(place).matches()) {
                throw InvalidParameter.notAllowed("place", place, PLACES);
            }
        }
        return asked;
    }

    /** What to say of an id that no territory has. */
    static InvalidParameter unknown(String id) {
        return InvalidParameter.because(
                "place",
                id,
                PLACES,
                "Aucun territoire n'a le code « %s ». /api/v1/places?q= donne les codes, /api/v1/territories les opérateurs et autres territoires nommés."
                        .formatted(id));
    }
}
