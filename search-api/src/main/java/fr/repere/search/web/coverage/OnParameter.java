package fr.repere.search.web.coverage;

import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.FilterParameters;
import fr.repere.search.web.request.RequestParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads {@code on}: the day whose evening a side of a coverage shows. What was withdrawn has no texts to be searched. */
final class OnParameter {

    static final String NAME = "on";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private OnParameter() {}

    /**
     * The day, not later than today in Paris.
     *
     * @throws InvalidParameter when it is in the future, and when words are asked for beside it
     */
    static Optional<LocalDate> of(RequestParameters given, Instant now) {
        Optional<LocalDate> day = FilterParameters.day(NAME, given);
        LocalDate today = LocalDate.ofInstant(now, PARIS);
        day.filter(asked -> asked.isAfter(today)).ifPresent(future -> {
            throw InvalidParameter.because(
                    NAME,
                    future.toString(),
                    "un jour jusqu'au " + today,
                    "« on » montre la couverture au soir d'un jour passé, ou d'aujourd'hui ; le %s est à venir."
                            .formatted(future));
        });
        if (day.isPresent() && given.has("q")) {
            throw InvalidParameter.because(
                    "q",
                    given.one("q").orElse(""),
                    "sans « on »",
                    "Les textes des fiches retirées ne sont pas gardés pour la recherche : « on » se demande avec les filtres (theme, need, status…), sans « q ».");
        }
        return day;
    }
}
