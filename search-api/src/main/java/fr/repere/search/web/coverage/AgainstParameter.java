package fr.repere.search.web.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.understanding.RecognisedPlace;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.request.FilterParameters;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Reads {@code against}: a second list of parameters inside one, as in {@code against=theme%3Dlogement}. They replace those of the same
 * name; an empty one takes the first side's away.
 */
@Component
class AgainstParameter {

    private static final String NAME = "against";
    private static final int LONGEST = 2_000;

    private final SearchRequests requests;
    private final FilterParameters filters;

    AgainstParameter(SearchRequests requests, FilterParameters filters) {
        this.requests = requests;
        this.filters = filters;
    }

    /**
     * The second side.
     *
     * @param within the territories that the first side names
     * @throws InvalidParameter under the name {@code against}
     */
    Optional<Side> of(RequestParameters given, List<TerritoryDocument> within, Instant now) {
        return given.text(NAME, LONGEST).map(text -> {
            MultiValueMap<String, String> replaced = parse(text);
            MultiValueMap<String, String> merged = new LinkedMultiValueMap<>();
            CoverageParameters.OF_FICHES.stream()
                    .filter(name -> !replaced.containsKey(name))
                    .forEach(name -> given.all(name).forEach(value -> merged.add(name, value)));
            merged.addAll(replaced);
            try {
                return side(new RequestParameters(merged).onlyKnown(CoverageParameters.OF_FICHES), within, now);
            } catch (InvalidParameter e) {
                throw InvalidParameter.because(NAME, text, e.allowed(), "Dans « against » : " + e.getMessage());
            }
        });
    }

    private Side side(RequestParameters merged, List<TerritoryDocument> within, Instant now) {
        Optional<Understood> understood = requests.understood(merged);
        understood.flatMap(Understood::place).ifPresent(place -> requireListed(place, within));
        return new Side(SearchRequests.words(merged, understood), filters.of(merged, now), OnParameter.of(merged, now));
    }

    private static void requireListed(RecognisedPlace place, List<TerritoryDocument> within) {
        if (within.stream().noneMatch(listed -> listed.id().equals(place.id()))) {
            throw InvalidParameter.because(
                    "q",
                    place.text(),
                    "le même lieu que du premier côté, ou literal=true",
                    "« %s » est un lieu reconnu dans « q », et les deux côtés comptent les mêmes territoires."
                            .formatted(place.name()));
        }
    }

    private static MultiValueMap<String, String> parse(String text) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw malformed(text);
            }
            parameters.add(decoded(part.substring(0, equals), text), decoded(part.substring(equals + 1), text));
        }
        return parameters;
    }

    private static String decoded(String encoded, String text) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static InvalidParameter malformed(String text) {
        return InvalidParameter.because(
                NAME,
                text,
                "des paramètres comme theme=logement&verifiedSince=2026-01-01, codés pour une adresse",
                "« against » contient une seconde liste de paramètres, codée pour une adresse : against=theme%3Dlogement.");
    }
}
