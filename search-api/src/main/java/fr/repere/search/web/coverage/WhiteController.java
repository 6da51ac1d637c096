package fr.repere.search.web.coverage;

import fr.repere.search.coverage.WhiteLayer;
import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteTable;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.coverage.WhiteRequests.Asked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** White zones over HTTP. */
@RestController
@Tag(name = "Couverture")
class WhiteController {

    static final String PATH = "/api/v1/coverage/white-zones";

    private static final String WHAT =
            "Les communes plus loin que la distance demandée du lieu le plus proche d'une fiche qui passe les filtres, et la population "
                    + "qu'elles ont. Seuls les lieux rapprochent : ni les zones, ni ce qui se tient en ligne. Les filtres sont ceux de la "
                    + "recherche ; un paramètre inconnu est refusé.";

    private final WhiteRequests requests;
    private final WhiteZones zones;
    private final WhiteLayer layer;

    WhiteController(WhiteRequests requests, WhiteZones zones, WhiteLayer layer) {
        this.requests = requests;
        this.zones = zones;
        this.layer = layer;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Zones blanches : les communes loin de tout", description = WHAT)
    @WhiteDocumentation
    @Nullable
    WhiteAnswer whiteZones(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange) {
        Asked asked = requests.read(given, TerritoryKind.DEPARTEMENT, Optional.empty());
        WhiteResult result = zones.of(asked.query());
        return Unchanged.isKnown(exchange, given, result.edition())
                ? null
                : WhiteAnswers.of(result, asked.onlyWithout());
    }

    @GetMapping(path = PATH + ".csv")
    @Operation(summary = "Zones blanches, en tableau CSV", description = WHAT)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FileFormat.CSV_TYPE))
    @WhiteDocumentation
    void table(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws IOException {
        Asked asked = requests.read(given, TerritoryKind.DEPARTEMENT, Optional.empty());
        WhiteResult result = zones.of(asked.query());
        if (!Unchanged.isKnown(exchange, given, result.edition())) {
            WhiteTable.write(result, asked.onlyWithout(), file(exchange));
        }
    }

    @GetMapping(path = PATH + ".geojson")
    @Operation(
            summary = "Zones blanches, en couche GeoJSON",
            description = WHAT
                    + " Sans « by », les communes sans rien ; avec « by », toutes les communes, ou les territoires et leurs totaux. "
                    + "Le contour quand il est connu, sinon le point.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = FileFormat.GEOJSON_TYPE))
    @WhiteDocumentation
    void layer(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws IOException {
        Asked asked = requests.read(given, TerritoryKind.COMMUNE, Optional.of(TerritoryKind.COMMUNE));
        WhiteResult result = zones.of(asked.query());
        if (!Unchanged.isKnown(exchange, given, result.edition())) {
            layer.write(result, asked.onlyWithout(), file(exchange));
        }
    }

    private static OutputStream file(ServletWebRequest exchange) throws IOException {
        return SentFile.begin(exchange, SentFile.format(exchange), ContentDisposition.attachment(), "zones-blanches");
    }
}
