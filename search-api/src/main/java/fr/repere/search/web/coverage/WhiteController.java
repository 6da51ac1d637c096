package fr.repere.search.web.coverage;

import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.query.WhiteLevel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** White zones over HTTP. */
@RestController
@Tag(name = "Couverture")
class WhiteController {

    private static final String PATH = "/api/v1/coverage/white-zones";

    private final WhiteRequests requests;
    private final WhiteZones zones;

    WhiteController(WhiteRequests requests, WhiteZones zones) {
        this.requests = requests;
        this.zones = zones;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Zones blanches : les communes loin de tout",
            description =
                    "Les communes plus loin que la distance demandée du lieu le plus proche d'une fiche qui passe les filtres, et la population "
                            + "qu'elles ont, par territoire. Seuls les lieux rapprochent : ni les zones, ni ce qui se tient en ligne.")
    WhiteAnswer whiteZones(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        WhiteRequests.Asked asked = requests.read(parameters, WhiteLevel.DEPARTEMENT);
        return WhiteAnswers.of(zones.of(asked.query()), asked.onlyWithout());
    }
}
