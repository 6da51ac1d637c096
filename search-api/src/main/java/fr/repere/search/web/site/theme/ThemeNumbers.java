package fr.repere.search.web.site.theme;

import fr.repere.search.query.Facet;
import fr.repere.search.query.FacetCounts;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.SearchResult;
import fr.repere.search.web.Addresses;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How many fiches a search has, and each theme and need in it: the very numbers that its page shows behind the links. */
@Component
class ThemeNumbers {

    private final SearchRequests requests;
    private final Fiches fiches;

    ThemeNumbers(SearchRequests requests, Fiches fiches) {
        this.requests = requests;
        this.fiches = fiches;
    }

    /**
     * Counted in one round trip.
     *
     * @param total all that the search finds
     * @param needs how many are left with each need chosen besides, by code
     */
    record Counted(long total, Map<String, Long> themes, Map<String, Long> needs) {}

    /** The numbers of the search that an address of the page of results with these parameters shows. */
    Counted of(Map<String, String> asked) {
        MultiValueMap<String, String> parameters = parameters(asked);
        parameters.set("size", "1");
        SearchResult result = fiches.search(requests.query(new RequestParameters(parameters)));
        return new Counted(result.totals().total(), counts(result, Facet.THEME), counts(result, Facet.NEED));
    }

    /** That address. */
    static String address(String results, Map<String, String> asked) {
        return Addresses.of(results, parameters(asked));
    }

    private static MultiValueMap<String, String> parameters(Map<String, String> asked) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        asked.forEach(parameters::add);
        return parameters;
    }

    private static Map<String, Long> counts(SearchResult result, Facet wanted) {
        return result.facets().stream()
                .filter(facet -> facet.facet() == wanted)
                .flatMap(facet -> facet.values().stream())
                .collect(Collectors.toMap(FacetCounts.Value::code, FacetCounts.Value::count));
    }
}
