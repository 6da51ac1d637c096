package fr.repere.search.web.request;

import fr.repere.search.query.InvalidParameter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The two formats of a document that has a page as well: the parameter {@code f} decides, or else the header {@code Accept}, or else it is
 * JSON.
 */
public enum AnswerFormat {
    JSON,
    HTML;

    /** The name of the parameter. */
    public static final String PARAMETER = "f";

    private static final String ALLOWED = "json, html";

    /**
     * What a request asks for.
     *
     * @param f the parameter
     * @param accept the header
     * @param json media types of the JSON document
     * @throws InvalidParameter when {@code f} names no format
     * @throws HttpMediaTypeNotAcceptableException when the header allows neither
     */
    public static AnswerFormat of(Optional<String> f, Optional<String> accept, List<MediaType> json)
            throws HttpMediaTypeNotAcceptableException {
        if (f.isPresent()) {
            return switch (f.get()) {
                case "json" -> JSON;
                case "html" -> HTML;
                default -> throw InvalidParameter.notAllowed(PARAMETER, f.get(), ALLOWED);
            };
        }
        List<MediaType> ranges = ranges(accept);
        double asJson =
                json.stream().mapToDouble(type -> quality(type, ranges)).max().orElse(0);
        double asHtml = quality(MediaType.TEXT_HTML, ranges);
        if (asJson == 0 && asHtml == 0) {
            throw new HttpMediaTypeNotAcceptableException(json);
        }
        return asHtml > asJson ? HTML : JSON;
    }

    /** What a request that failed would rather read; never a failure of its own. */
    public static AnswerFormat ofFailure(Optional<String> f, Optional<String> accept) {
        try {
            return of(f, accept, List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType("application/geo+json")));
        } catch (InvalidParameter | HttpMediaTypeNotAcceptableException e) {
            return JSON;
        }
    }

    private static List<MediaType> ranges(Optional<String> accept) {
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept.orElse(""));
            return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }

    /** The quality of the range that says most about a type; 0 when none speaks of it. */
    private static double quality(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(AnswerFormat::detail))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int detail(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
