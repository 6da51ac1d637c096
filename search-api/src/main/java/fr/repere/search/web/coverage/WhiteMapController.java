package fr.repere.search.web.coverage;

import fr.repere.search.coverage.WhiteResult;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.map.MapFormat;
import fr.repere.search.map.MapPainter;
import fr.repere.search.query.WhiteLevel;
import fr.repere.search.web.coverage.WhiteRequests.Asked;
import fr.repere.search.web.request.RequestParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** White zones as a picture. */
@RestController
@Tag(name = "Couverture")
class WhiteMapController {

    private static final String WHAT =
            "Par département, région ou intercommunalité, la part de la population loin de tout ; avec « place », ou par commune, les communes "
                    + "elles-mêmes. Mêmes paramètres que les zones blanches ; les mots de la carte sont en français.";

    private final WhiteRequests requests;
    private final WhiteZones zones;
    private final WhiteSheets sheets;
    private final MapPainter painter;

    WhiteMapController(WhiteRequests requests, WhiteZones zones, WhiteSheets sheets, MapPainter painter) {
        this.requests = requests;
        this.zones = zones;
        this.sheets = sheets;
        this.painter = painter;
    }

    @GetMapping(path = WhiteController.PATH + ".png", produces = "image/png")
    @Operation(summary = "Dessiner les zones blanches (PNG)", description = WHAT)
    @WhiteDocumentation
    @MapDocumentation
    ResponseEntity<byte[]> png(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given)
            throws IOException {
        return map(given, MapFormat.PNG);
    }

    @GetMapping(path = WhiteController.PATH + ".svg", produces = "image/svg+xml")
    @Operation(summary = "Dessiner les zones blanches (SVG)", description = WHAT)
    @WhiteDocumentation
    @MapDocumentation
    ResponseEntity<byte[]> svg(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given)
            throws IOException {
        return map(given, MapFormat.SVG);
    }

    @GetMapping(path = WhiteController.PATH + ".pdf", produces = "application/pdf")
    @Operation(summary = "Dessiner les zones blanches (PDF)", description = WHAT)
    @WhiteDocumentation
    @MapDocumentation
    ResponseEntity<byte[]> pdf(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given)
            throws IOException {
        return map(given, MapFormat.PDF);
    }

    /** In memory: a failure must still become a proper answer. */
    private ResponseEntity<byte[]> map(MultiValueMap<String, String> given, MapFormat format) throws IOException {
        AskedMap map = AskedMap.of(new RequestParameters(given));
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(given);
        AskedMap.PARAMETERS.forEach(question::remove);
        boolean everywhere = !new RequestParameters(given).has("place");
        Asked asked = requests.read(question, everywhere ? WhiteLevel.DEPARTEMENT : WhiteLevel.COMMUNE);
        WhiteResult result = zones.of(asked.query());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        painter.paint(sheets.of(result, map), format, map.width(), file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("zones-blanches." + format.extension())
                                .build()
                                .toString())
                .body(file.toByteArray());
    }
}
