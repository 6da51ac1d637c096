package fr.repere.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of the parameters of a search. They are read by hand, so that each error can name its parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@CriteriaDocumentation
@Parameters({
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Mots à trouver, dans une des huit langues. Un lieu reconnu dans les mots (« cours de français à Dijon ») devient le "
                            + "lieu de la recherche, si aucun n'est donné.",
            schema = @Schema(type = "string", maxLength = 500),
            example = "cours de français"),
    @Parameter(
            name = "literal",
            in = ParameterIn.QUERY,
            description = "true : chercher les mots tels quels, sans y reconnaître de lieu.",
            schema = @Schema(type = "boolean", defaultValue = "false")),
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            description =
                    "Territoire : commune, departement, region ou epci, deux-points, code ; ou territory, deux-points, identifiant d’un opérateur ou autre territoire nommé (/api/v1/territories), qui vaut toutes ses parties ; répété, un des lieux suffit. Les anciens codes sont compris.",
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
            name = "scope",
            in = ParameterIn.QUERY,
            description = "Une partie du résultat.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "all",
                            allowableValues = {"all", "local", "national", "online"})),
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "L’ordre à l’intérieur de chaque portée : sur place, couvre, alentours, national.",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "relevance",
                            allowableValues = {"relevance", "distance", "date", "views"})),
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "Compter les valeurs des facettes, sur la première page.",
            schema = @Schema(type = "boolean", defaultValue = "true")),
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
public @interface SearchDocumentation {}
