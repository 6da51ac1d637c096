package fr.repere.admin.favourite.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a public search, in one order and one spelling. What does not belong to what is searched (the page, the order, the
 * moment) is left out; whether the rest means something, the public search says.
 */
public final class SearchAddress {

    /** Longer ones are refused. */
    static final int LONGEST = 2_000;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,30}");
    private static final Set<String> NOT_OF_THE_SEARCH =
            Set.of("after", "size", "sort", "facets", "openNow", "lieu", "langue");

    private SearchAddress() {}

    /** From the parameters of a request. */
    static String of(Map<String, List<String>> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(one ->
                                NAME.matcher(one.getKey()).matches() && !NOT_OF_THE_SEARCH.contains(one.getKey()))
                        .flatMap(one -> one.getValue().stream()
                                .filter(value -> !value.isBlank())
                                .map(value -> one.getKey() + "=" + encoded(value.strip())))
                        .collect(Collectors.joining("&"));
    }

    /** From a query, as a form sends it back. */
    static String of(String query) {
        return of(parameters(query));
    }

    /** The first value of a parameter. */
    static @Nullable String value(String query, String name) {
        return parameters(query).getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<String>> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        TreeMap::new,
                        Collectors.mapping(pair -> decoded(pair[1]), Collectors.toList())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return Objects.requireNonNull(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
