package fr.repere.search.web.coverage;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of the parameters of white zones that a search has not, or that mean something else there; see {@link WhiteOpenApi}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = WhiteRequests.DISTANCE,
            in = ParameterIn.QUERY,
            description =
                    "Plus loin que cela de tout lieu, une commune est sans rien ; exactement à cette distance, elle est couverte. Une longueur de "
                            + "100 m à 500 km : 20km, 2.5km, 500m ; sans unité, des kilomètres.",
            schema = @Schema(type = "string", defaultValue = "20km"),
            example = "20km"),
    @Parameter(
            name = WhiteRequests.BY,
            in = ParameterIn.QUERY,
            description =
                    "Par quoi les communes sont regroupées ; commune les donne une à une. Par défaut departement ; avec « place », chacun des "
                            + "territoires demandés ; en GeoJSON, les communes sans rien.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"region", "departement", "epci", "commune"})),
    @Parameter(
            name = WhiteRequests.WITHOUT,
            in = ParameterIn.QUERY,
            description = "Avec by=commune, true : seulement les communes sans rien.",
            schema = @Schema(type = "boolean", defaultValue = "false")),
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            description =
                    "Seulement les communes de ce territoire : commune, departement, region ou epci, deux-points, code ; répété, de tous. Les lieux "
                            + "d'alentour comptent toujours.",
            array = @ArraySchema(schema = @Schema(type = "string")),
            example = "region:27")
})
@interface WhiteDocumentation {}
