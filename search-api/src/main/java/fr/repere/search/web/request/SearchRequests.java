package fr.repere.search.web.request;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Cursor;
import fr.repere.search.query.Facet;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Words;
import fr.repere.search.understanding.Understanding;
import fr.repere.search.understanding.Understood;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private static final int LONGEST_CURSOR = 8_192;

    private final WhereParameters where;
    private final FilterParameters filters;
    private final Understanding understanding;

    SearchRequests(WhereParameters where, FilterParameters filters, Understanding understanding) {
        this.where = where;
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
                where.of(parameters, understood.flatMap(Understood::place)),
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
}
