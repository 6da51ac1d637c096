package fr.repere.search.web.ogc;

import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.AnswerFormat;
import fr.repere.search.web.request.RequestParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * A request as all documents read it.
 *
 * @param parameters known ones only, none of them empty
 * @param html whether a page is wanted
 */
record Asked(RequestParameters parameters, boolean html) {

    /**
     * Checks the names of the parameters (requirement {@code /req/core/query-param-unknown}) and finds the format.
     *
     * @param known names of parameters besides {@code f}
     * @param json media types of the JSON document
     */
    static Asked of(MultiValueMap<String, String> given, HttpHeaders headers, Set<String> known, MediaType... json)
            throws HttpMediaTypeNotAcceptableException {
        RequestParameters parameters = new RequestParameters(given).onlyKnown(known);
        given.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
                throw InvalidParameter.because(
                        name,
                        "",
                        "une valeur",
                        "Le paramètre « %s » est vide : donnez-lui une valeur.".formatted(name));
            }
        });
        Optional<String> accept = Optional.ofNullable(headers.getFirst(HttpHeaders.ACCEPT))
                .map(first -> String.join(",", headers.getValuesAsList(HttpHeaders.ACCEPT)));
        AnswerFormat format = AnswerFormat.of(parameters.one(AnswerFormat.PARAMETER), accept, List.of(json));
        return new Asked(parameters, format == AnswerFormat.HTML);
    }
}
