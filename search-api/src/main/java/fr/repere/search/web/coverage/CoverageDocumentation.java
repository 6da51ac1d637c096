package fr.repere.search.web.coverage;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of a coverage map's own parameters. Those of the search are added by {@link SharedParameters}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description =
                    "Le genre de territoire. « place » restreint la liste ; il ne peut pas être plus petit que ce genre.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "departement",
                            allowableValues = {"region", "departement", "epci", "commune"}),
            example = "departement"),
    @Parameter(
            name = "measure",
            in = ParameterIn.QUERY,
            description =
                    "Le nombre qui décide de la classe : fiches locales, lieux, structures, ou fiches locales pour 10 000 habitants.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "fiches",
                            allowableValues = {"fiches", "places", "structures", "population"})),
    @Parameter(
            name = "classes",
            in = ParameterIn.QUERY,
            description =
                    "Les huit classes du rapport d'impact, ou des quantiles, des seuils naturels (Jenks), des intervalles égaux. "
                            + "Par défaut report, et quantile là où report n'a pas de sens.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"report", "quantile", "jenks", "equal"})),
    @Parameter(
            name = "k",
            in = ParameterIn.QUERY,
            description =
                    "Le nombre de classes, au plus, de 2 à 12 ; avec « against », de chaque côté de zéro, de 1 à 6. Pas avec classes=report.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "12")),
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description =
                    "La couverture au soir de ce jour : ce qui était publié, ce qui a été retiré depuis compris, tel que c'est aujourd'hui. "
                            + "Pas avec « q ». Dans « against » aussi, pour comparer deux moments.",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-01-31"),
    @Parameter(
            name = "against",
            in = ParameterIn.QUERY,
            description =
                    "L'autre côté d'une comparaison : une liste de paramètres codée pour une adresse, qui remplacent ceux du même nom ; "
                            + "un paramètre vide enlève celui du premier côté.",
            schema = @Schema(type = "string", maxLength = 2000),
            example = "theme%3Dlogement")
})
@interface CoverageDocumentation {}
