package fr.repere.search.web.ogc;

import fr.repere.search.ogc.Cursors;
import fr.repere.search.ogc.FeatureSource;
import fr.repere.search.ogc.Queryable;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.ItemQuery;
import fr.repere.search.web.request.AnswerFormat;
import fr.repere.search.web.request.FilterParameters;
import fr.repere.search.web.request.RequestParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the parameters of a request for features to what is asked. */
@Component
class ItemParameters {

    static final int LARGEST_LIMIT = 10_000;
    static final int DEFAULT_LIMIT = 100;

    private static final Set<String> OF_ALL = Set.of("bbox", "datetime", "limit", "after");
    private static final List<String> TERRITORIES = List.of("region", "departement", "epci", "commune");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,9}");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_CURSOR = 400;

    private final FilterParameters filters;
    private final TerritoryCache territories;

    ItemParameters(FilterParameters filters, TerritoryCache territories) {
        this.filters = filters;
        this.territories = territories;
    }

    /** The names of the parameters that a collection knows. */
    static Set<String> known(FeatureSource source) {
        return Stream.concat(
                        Stream.concat(OF_ALL.stream(), Stream.of(AnswerFormat.PARAMETER)),
                        source.queryables().stream().map(Queryable::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The conditions on features. What does not state a criterion that is asked for is left out: that is what a filter by a property means. */
    ItemQuery query(RequestParameters parameters) {
        return new ItemQuery(
                parameters.one("bbox").map(BboxParameter::read),
                parameters.one("datetime").map(DatetimeParameter::read),
                TERRITORIES.stream()
                        .flatMap(kind -> parameters.one(kind).map(code -> territory(kind, code)).stream())
                        .toList(),
                filters.of(parameters, Instant.now()).onlyStated(),
                parameters.one("source").map(ItemParameters::source),
                flag("national", parameters),
                flag("online", parameters));
    }

    /** How many features at most: a larger number than the largest is taken for it (requirement {@code /req/core/fc-limit-response-1}). */
    static int limit(RequestParameters parameters) {
        return parameters.one("limit").map(ItemParameters::limit).orElse(DEFAULT_LIMIT);
    }

    /** Where the answer begins. */
    static Optional<String> after(RequestParameters parameters) {
        return parameters.text("after", LONGEST_CURSOR).map(Cursors::decoded);
    }

    private static int limit(String text) {
        String digits = text.replaceFirst("^0+(?=\\d)", "");
        if (!digits.matches("[1-9]\\d{0,99}")) {
            throw InvalidParameter.notAllowed("limit", text, "un nombre entier de 1 à " + LARGEST_LIMIT);
        }
        return digits.length() > 9 ? LARGEST_LIMIT : Math.min(LARGEST_LIMIT, Integer.parseInt(digits));
    }

    private String territory(String kind, String code) {
        String id = kind + ":" + code;
        if (!CODE.matcher(code).matches() || territories.named(List.of(id)).isEmpty()) {
            throw InvalidParameter.because(
                    kind,
                    code,
                    "un code de la collection « %s »".formatted(collection(kind)),
                    "Aucun territoire n'a ce code : la collection « %s » donne les codes.".formatted(collection(kind)));
        }
        return id;
    }

    private static String collection(String kind) {
        return kind.equals("epci") ? kind : kind + "s";
    }

    /** Also 1 and 0: geographic programs that have no booleans write them so. */
    private static Optional<Boolean> flag(String name, RequestParameters parameters) {
        return parameters
                .choice(name, List.of("true", "false", "1", "0"))
                .map(value -> value.equals("true") || value.equals("1"));
    }

    private static String source(String text) {
        if (!SOURCE.matcher(text).matches()) {
            throw InvalidParameter.notAllowed("source", text, "le nom d'une source, comme france-services");
        }
        return text;
    }
}
