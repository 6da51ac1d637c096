package fr.repere.search.web.export;

import fr.repere.search.export.ExportFormat;
import fr.repere.search.export.ExportOrder;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** From the parameters of a request to what is to be exported: those of a search, but for its pages and facets. */
@Component
class ExportRequests {

    static final String FORMAT = "format";
    static final Set<String> OF_PAGES = Set.of("size", "after", "facets");
    private static final Set<String> PARAMETERS = SearchRequests.PARAMETERS.stream()
            .filter(Predicate.not(OF_PAGES::contains))
            .collect(Collectors.toUnmodifiableSet());

    private final SearchRequests searches;

    ExportRequests(SearchRequests searches) {
        this.searches = searches;
    }

    /**
     * What is to be exported in this format.
     *
     * @throws InvalidParameter naming the first parameter that cannot be accepted
     */
    ExportOrder order(String format, MultiValueMap<String, String> parameters) {
        return new ExportOrder(
                searches.query(new RequestParameters(parameters).onlyKnown(PARAMETERS)),
                format(format),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }

    /** The same, the format being a parameter as well. */
    ExportOrder order(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> search = new LinkedMultiValueMap<>(parameters);
        search.remove(FORMAT);
        String format = new RequestParameters(parameters)
                .one(FORMAT)
                .orElseThrow(() -> InvalidParameter.notAllowed(FORMAT, "", allowed()));
        return order(format, search);
    }

    private static ExportFormat format(String code) {
        return ExportFormat.findByCode(code)
                .orElseThrow(() -> InvalidParameter.notAllowed(FORMAT, RequestParameters.printable(code), allowed()));
    }

    private static String allowed() {
        return String.join(", ", ExportFormat.codes());
    }
}
