package fr.repere.search.web.coverage;

import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.request.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** White zones as a picture. */
@RestController
@Tag(name = "Couverture")
class WhiteMapController {

    private final WhiteRequests requests;
    private final WhiteZones zones;
    private final WhiteSheets sheets;
    private final MapFiles files;

    WhiteMapController(WhiteRequests requests, WhiteZones zones, WhiteSheets sheets, MapFiles files) {
        this.requests = requests;
        this.zones = zones;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping({WhiteController.PATH + ".png", WhiteController.PATH + ".svg", WhiteController.PATH + ".pdf"})
    @Operation(
            summary = "Dessiner les zones blanches",
            description =
                    "Par département, région ou intercommunalité, la part de la population loin de tout ; avec « place », ou par commune, les communes "
                            + "elles-mêmes, toutes : « without » est refusé. Sinon les mêmes paramètres que les zones blanches.")
    @WhiteDocumentation
    @MapDocumentation
    void map(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            @Parameter(hidden = true) ServletWebRequest exchange)
            throws IOException {
        AskedMap map = AskedMap.of(new RequestParameters(given));
        refuseWithout(new RequestParameters(given));
        WhiteRequests.Asked asked =
                requests.read(AskedMap.without(given), TerritoryKind.DEPARTEMENT, Optional.of(TerritoryKind.COMMUNE));
        WhiteResult result = zones.of(asked.query());
        if (!Unchanged.isKnown(exchange, given, result.edition())) {
            files.send(exchange, sheets.of(result, map), map.width(), "zones-blanches");
        }
    }

    /** A map of communes shows which are without, and which are not. */
    private static void refuseWithout(RequestParameters given) {
        given.one(WhiteRequests.WITHOUT).ifPresent(value -> {
            throw InvalidParameter.because(
                    WhiteRequests.WITHOUT,
                    value,
                    "pas sur une carte",
                    "Une carte montre toutes les communes, celles qui ont quelque chose et les autres : retirez « without ».");
        });
    }
}
