package fr.repere.search.web.territory;

import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.territory.TerritoriesAnswer.Details;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators, DDETS and other named territories over HTTP. */
@RestController
@Tag(name = "Territoires")
class TerritoriesController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int YEARS = 2_200;

    private final TerritoryAnswers answers;
    private final TerritoryCache territories;

    TerritoriesController(TerritoryAnswers answers, TerritoryCache territories) {
        this.answers = answers;
        this.territories = territories;
    }

    @GetMapping(path = "/api/v1/territories", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Opérateurs AGIR, DDETS et autres territoires nommés",
            description =
                    "Tous, ou ceux d’un genre, d’un département, d’un jour ; et les départements sans opérateur AGIR ce jour-là. Chacun peut être le lieu d’une recherche : place=territory:identifiant.")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Genre ; répété, un des genres suffit.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"agir", "ddets", "epci", "custom"})))
    @Parameter(
            name = "departement",
            in = ParameterIn.QUERY,
            description = "Code d’un département où le territoire se trouve, au moins en partie.",
            schema = @Schema(type = "string"),
            example = "21")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description =
                    "Seulement ceux qui sont valides ce jour-là ; sans lui, tous, et la validité est celle d’aujourd’hui.",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-03-01")
    TerritoriesAnswer list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(Set.of("type", "departement", "on"));
        Optional<LocalDate> on = day(given);
        return answers.of(new TerritoryList(
                given.codes("type", TerritoryList.TYPES),
                departement(given),
                on.orElseGet(this::today),
                on.isPresent()));
    }

    @GetMapping(path = "/api/v1/territories/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Un territoire nommé",
            description = "Qui, comment le joindre, de quoi il est fait, et où aller : recherche, couverture, exports.")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "Jour dont parle « valid » ; sans lui, aujourd’hui.",
            schema = @Schema(type = "string", format = "date"))
    Details get(
            @PathVariable("slug") String slug,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(Set.of("on"));
        return answers.of(slug, day(given).orElseGet(this::today));
    }

    private LocalDate today() {
        return LocalDate.now(PARIS);
    }

    private Optional<String> departement(RequestParameters given) {
        return given.one("departement").map(code -> {
            String id = "departement:" + code.toUpperCase(Locale.ROOT);
            if (territories.named(List.of(id)).isEmpty()) {
                throw InvalidParameter.because(
                        "departement",
                        code,
                        "un code de département de l'INSEE, comme 21, 2A ou 974",
                        "Aucun département n'a le code « %s ».".formatted(code));
            }
            return id;
        });
    }

    private static Optional<LocalDate> day(RequestParameters given) {
        return given.one("on").map(text -> {
            String allowed = "une date, comme 2026-03-01";
            try {
                LocalDate day = LocalDate.parse(text);
                if (Math.abs(day.getYear()) > YEARS) {
                    throw InvalidParameter.notAllowed("on", text, allowed);
                }
                return day;
            } catch (DateTimeParseException e) {
                throw InvalidParameter.notAllowed("on", text, allowed);
            }
        });
    }
}
