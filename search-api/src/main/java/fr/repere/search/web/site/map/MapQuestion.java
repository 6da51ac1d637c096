package fr.repere.search.web.site.map;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.Addresses;
import fr.repere.search.web.coverage.CoverageParameters;
import fr.repere.search.web.request.RequestParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the map asks for: the parameters of the API, and those that only the page has.
 *
 * @param path of the page, language included
 * @param given all that is not empty
 * @param white whether what is missing is shown instead of what there is
 * @param by the kind of territory that the table lists
 */
record MapQuestion(String path, MultiValueMap<String, String> given, boolean white, TerritoryKind by) {

    static final String VIEW = "vue";
    static final String WHITE_ZONES = "zones-blanches";
    static final String CHOSEN = "choisi";
    static final String ORDER = "tri";
    static final String PLACE = "place";
    static final String BY = "by";

    private static final String COVERAGE = "couverture";
    private static final Set<String> OWN = Set.of(VIEW, CHOSEN, ORDER);
    private static final Set<String> OF_COVERAGE = Set.of("measure", "classes", "k", "on");
    private static final Set<String> OF_WHITE_ZONES = Set.of("distance");
    private static final int LONGEST = 100;

    /**
     * Reads an address.
     *
     * @throws InvalidParameter when the view does not exist, or two coverages are to be compared, which only files do
     */
    static MapQuestion of(String path, MultiValueMap<String, String> asked) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        asked.forEach((name, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty() && !name.equals("lang")) {
                given.put(name, filled);
            }
        });
        RequestParameters parameters = new RequestParameters(given);
        boolean white = parameters
                .choice(VIEW, List.of(COVERAGE, WHITE_ZONES))
                .filter(WHITE_ZONES::equals)
                .isPresent();
        parameters.one("against").ifPresent(value -> {
            throw InvalidParameter.because(
                    "against",
                    value,
                    "les fichiers de /api/v1/coverage",
                    "Cette page montre une couverture à la fois. Deux se comparent dans les fichiers de /api/v1/coverage.");
        });
        return new MapQuestion(path, given, white, by(parameters));
    }

    /** Inside a département there are only smaller territories, and of those France has too many for one table. */
    private static TerritoryKind by(RequestParameters parameters) {
        TerritoryKind asked = CoverageParameters.by(parameters);
        List<String> places = parameters.all(PLACE);
        if (places.isEmpty()) {
            return asked == TerritoryKind.REGION ? asked : TerritoryKind.DEPARTEMENT;
        }
        return places.stream().allMatch(place -> place.startsWith("region:"))
                ? TerritoryKind.DEPARTEMENT
                : asked == TerritoryKind.COMMUNE ? asked : TerritoryKind.EPCI;
    }

    /** The same question to the API, in a language. */
    MultiValueMap<String, String> ofApi(Language language) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
        OWN.forEach(parameters::remove);
        (white ? OF_COVERAGE : OF_WHITE_ZONES).forEach(parameters::remove);
        parameters.set(BY, by.code());
        parameters.set("lang", language.code());
        return parameters;
    }

    /** What decides which fiches count, wherever they are. */
    MultiValueMap<String, String> ofFiches() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
        OWN.forEach(parameters::remove);
        OF_COVERAGE.forEach(parameters::remove);
        OF_WHITE_ZONES.forEach(parameters::remove);
        List.of(PLACE, BY).forEach(parameters::remove);
        return parameters;
    }

    /** The only value of a parameter. */
    Optional<String> one(String name) {
        return new RequestParameters(given).text(name, LONGEST);
    }

    /** The address with one parameter set, to nothing when the value is empty. */
    String with(String name, String value) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(given);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.set(name, value);
        }
        return Addresses.of(path, changed);
    }

    /** The address without one value of a parameter. */
    String without(String name, String value) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(given);
        List<String> others = given.getOrDefault(name, List.of()).stream()
                .filter(one -> !one.equals(value))
                .toList();
        changed.remove(name);
        if (!others.isEmpty()) {
            changed.put(name, others);
        }
        return Addresses.of(path, changed);
    }

    /** Where the API answers the same question. */
    String api() {
        return white ? "/api/v1/coverage/white-zones" : "/api/v1/coverage";
    }
}
