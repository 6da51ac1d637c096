package fr.repere.search.web.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.query.Where;
import fr.repere.search.query.WhiteQuery;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** From the parameters of a request to a question about white zones. */
@Component
public class WhiteRequests {

    static final String DISTANCE = "distance";
    static final String BY = "by";
    static final String WITHOUT = "without";

    /** A page, an order, and what is around a place have no meaning here. */
    private static final Set<String> NOT_HERE =
            Set.of("lat", "lon", "radius", "scope", "sort", "size", "facets", "after");

    /** Every parameter of white zones. */
    public static final Set<String> PARAMETERS = parameters();

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?) ?(km|m)?");
    private static final double DEFAULT_METRES = 20_000;
    private static final double LEAST_METRES = 100;
    private static final double MOST_METRES = 500_000;
    private static final BigDecimal METRES_PER_KM = BigDecimal.valueOf(1_000);
    private static final String LENGTHS =
            "une longueur de 100 m à 500 km, comme 20km, 2.5km, 500m, ou 20 (en kilomètres)";

    private final SearchRequests searches;

    WhiteRequests(SearchRequests searches) {
        this.searches = searches;
    }

    /**
     * A question and how it is to be listed.
     *
     * @param onlyWithout whether a list of communes leaves out those that are covered
     */
    public record Asked(WhiteQuery query, boolean onlyWithout) {}

    /**
     * What the parameters ask for.
     *
     * @param everywhere how to sum up when nothing is said about it and no place is given or named
     * @param inPlaces the same when there are places; when absent, each of them as a whole
     * @throws InvalidParameter naming the first one that cannot be accepted
     */
    public Asked read(
            MultiValueMap<String, String> parameters, TerritoryKind everywhere, Optional<TerritoryKind> inPlaces) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(PARAMETERS);
        SearchQuery search = searches.query(given);
        List<TerritoryDocument> within =
                search.where() instanceof Where.Around around ? around.territories() : List.of();
        Optional<TerritoryKind> said = given.choice(BY, TerritoryKind.codes()).flatMap(TerritoryKind::findByCode);
        Optional<TerritoryKind> by = said.or(() -> within.isEmpty() ? Optional.of(everywhere) : inPlaces);
        WhiteQuery query = new WhiteQuery(new PlacesQuery(search.words(), search.filters()), metres(given), by, within);
        boolean ofCommunes = by.filter(kind -> kind == TerritoryKind.COMMUNE).isPresent();
        return new Asked(query, onlyWithout(given, by).orElse(said.isEmpty() && ofCommunes));
    }

    private static Optional<Boolean> onlyWithout(RequestParameters given, Optional<TerritoryKind> by) {
        Optional<Boolean> asked = given.flag(WITHOUT);
        if (asked.isPresent()
                && by.filter(level -> level == TerritoryKind.COMMUNE).isEmpty()) {
            throw InvalidParameter.because(
                    WITHOUT,
                    asked.get().toString(),
                    "avec by=commune",
                    "Le paramètre « without » choisit parmi des communes : ajoutez « by=commune », ou retirez-le.");
        }
        return asked;
    }

    private static double metres(RequestParameters given) {
        return given.one(DISTANCE)
                .map(text -> {
                    Matcher length = LENGTH.matcher(text);
                    if (!length.matches()) {
                        throw InvalidParameter.notAllowed(DISTANCE, text, LENGTHS);
                    }
                    BigDecimal number = new BigDecimal(length.group(1));
                    double metres =
                            ("m".equals(length.group(2)) ? number : number.multiply(METRES_PER_KM)).doubleValue();
                    if (metres < LEAST_METRES || metres > MOST_METRES) {
                        throw InvalidParameter.notAllowed(DISTANCE, text, LENGTHS);
                    }
                    return metres;
                })
                .orElse(DEFAULT_METRES);
    }

    private static Set<String> parameters() {
        Set<String> names = new HashSet<>(SearchRequests.PARAMETERS);
        names.removeAll(NOT_HERE);
        names.addAll(List.of(DISTANCE, BY, WITHOUT));
        return Set.copyOf(names);
    }
}
