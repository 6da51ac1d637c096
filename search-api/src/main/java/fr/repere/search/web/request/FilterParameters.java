package fr.repere.search.web.request;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Filters.AgeRange;
import fr.repere.search.query.InvalidParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the filters of a search from its parameters. */
@Component
public class FilterParameters {

    private static final int OLDEST = 150;
    private static final int MOST_VALUES = 50;
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})?(-)?(\\d{1,3})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern STRUCTURE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String AGES_ALLOWED = "un âge, comme 23, ou deux, comme 18-25, 60- ou -17, de 0 à 150 ans";

    private static final String DAYS_ALLOWED = "une date comme 2026-01-31";

    private final Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);

    public FilterParameters(Vocabulary vocabulary) {
        codes.put(Facet.THEME, vocabulary.themeCodes());
        codes.put(Facet.NEED, vocabulary.needCodes());
        codes.put(
                Facet.AVAILABLE_IN,
                Arrays.stream(Language.values()).map(Language::code).toList());
        for (Facet facet : Facet.values()) {
            facet.vocabularyGroup()
                    .ifPresent(group -> codes.put(
                            facet,
                            List.copyOf(vocabulary.words(group, Language.FR).keySet())));
        }
    }

    /**
     * The filters that the parameters ask for.
     *
     * @param now what {@code openNow} means
     * @throws InvalidParameter naming the first one that cannot be accepted
     */
    public Filters of(RequestParameters parameters, Instant now) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, values(facet, parameters));
        }
        return new Filters(
                chosen,
                ages(parameters),
                day("verifiedSince", parameters),
                day("publishedUntil", parameters),
                parameters.flag("openNow").filter(wanted -> wanted).map(wanted -> now.truncatedTo(ChronoUnit.MINUTES)),
                parameters.flag("stated").orElse(false));
    }

    private List<String> values(Facet facet, RequestParameters parameters) {
        return switch (facet) {
            case RECEPTION_LANGUAGE ->
                shaped(facet, LANGUAGE, "un code de langue ISO 639 en minuscules, comme ar", parameters);
            case STRUCTURE -> shaped(facet, STRUCTURE, "l'identifiant d'une structure", parameters);
            default -> parameters.codes(facet.code(), codes.getOrDefault(facet, List.of()));
        };
    }

    private static List<String> shaped(Facet facet, Pattern shape, String allowed, RequestParameters parameters) {
        List<String> values = parameters.all(facet.code());
        if (values.size() > MOST_VALUES) {
            throw InvalidParameter.because(
                    facet.code(),
                    values.size() + " valeurs",
                    "%d valeurs au plus".formatted(MOST_VALUES),
                    "Le paramètre « %s » est donné trop de fois : %d, %d au plus."
                            .formatted(facet.code(), values.size(), MOST_VALUES));
        }
        values.stream()
                .filter(value -> !shape.matcher(value).matches())
                .findFirst()
                .ifPresent(value -> {
                    throw InvalidParameter.notAllowed(facet.code(), value, allowed);
                });
        return values;
    }

    private static Optional<AgeRange> ages(RequestParameters parameters) {
        return parameters.one("age").map(text -> {
            Matcher matcher = AGES.matcher(text);
            if (!matcher.matches() || matcher.group(1) == null && matcher.group(3) == null) {
                throw InvalidParameter.notAllowed("age", text, AGES_ALLOWED);
            }
            int youngest = number(matcher.group(1), 0);
            int oldest = matcher.group(2) == null ? youngest : number(matcher.group(3), OLDEST);
            if (youngest > oldest || oldest > OLDEST) {
                throw InvalidParameter.notAllowed("age", text, AGES_ALLOWED);
            }
            return new AgeRange(youngest, oldest);
        });
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /**
     * A day of a calendar, between the years 1900 and 9999.
     *
     * @throws InvalidParameter when the text is none
     */
    public static Optional<LocalDate> day(String name, RequestParameters parameters) {
        return parameters.one(name).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                throw InvalidParameter.notAllowed(name, text, DAYS_ALLOWED);
            }
            throw InvalidParameter.notAllowed(name, text, DAYS_ALLOWED);
        });
    }
}
