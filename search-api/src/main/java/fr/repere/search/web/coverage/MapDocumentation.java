package fr.repere.search.web.coverage;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of a picture and of its own parameters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        content = {
            @Content(mediaType = FileFormat.PNG_TYPE, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = FileFormat.SVG_TYPE, schema = @Schema(type = "string")),
            @Content(mediaType = FileFormat.PDF_TYPE, schema = @Schema(type = "string", format = "binary"))
        })
@Parameters({
    @Parameter(
            name = "width",
            in = ParameterIn.QUERY,
            description = "La largeur en pixels ; un PDF a toujours la largeur d'une page A4 en paysage.",
            schema = @Schema(type = "integer", minimum = "400", maximum = "4000", defaultValue = "1600")),
    @Parameter(
            name = "numbers",
            in = ParameterIn.QUERY,
            description = "Écrire le nombre de chaque territoire sur la carte.",
            schema = @Schema(type = "boolean", defaultValue = "false")),
    @Parameter(
            name = "title",
            in = ParameterIn.QUERY,
            description = "Un titre à la place de celui qui dit ce qui est compté.",
            schema = @Schema(type = "string", maxLength = 200))
})
@interface MapDocumentation {}
