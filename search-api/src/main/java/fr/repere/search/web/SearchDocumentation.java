package fr.repere.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of the parameters of a search. They are read by hand, so that each error can name its parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Mots à trouver, dans une des huit langues.",
            schema = @Schema(type = "string", maxLength = 500),
            example = "cours de français"),
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            description =
                    "Territoire : commune, departement, region ou epci, deux-points, code. Les anciens codes sont compris.",
            schema = @Schema(type = "string"),
            example = "commune:21231"),
    @Parameter(
            name = "lat",
            in = ParameterIn.QUERY,
            description = "Latitude (WGS84), avec lon, à la place de place.",
            schema = @Schema(type = "number", minimum = "-90", maximum = "90")),
    @Parameter(
            name = "lon",
            in = ParameterIn.QUERY,
            description = "Longitude (WGS84), avec lat.",
            schema = @Schema(type = "number", minimum = "-180", maximum = "180")),
    @Parameter(
            name = "radius",
            in = ParameterIn.QUERY,
            description = "Rayon en kilomètres autour de la limite du territoire, ou du point.",
            schema = @Schema(type = "number", exclusiveMinimumValue = 0, maximum = "200", defaultValue = "20")),
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "Thème ; répété, un des thèmes suffit.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "administratif",
                                                "francais",
                                                "logement",
                                                "sante",
                                                "formation",
                                                "emploi",
                                                "mobilite",
                                                "famille",
                                                "etudes",
                                                "loisirs"
                                            }))),
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Un seul des deux genres de fiche.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"dispositif", "demarche"})),
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "Langue des textes et des libellés ; le français remplace une traduction absente.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "fr",
                            allowableValues = {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"})),
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "Fiches par page.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Le « next » de la page précédente, avec les mêmes autres paramètres.",
            schema = @Schema(type = "string"))
})
@interface SearchDocumentation {}
