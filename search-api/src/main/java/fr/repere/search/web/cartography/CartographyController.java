package fr.repere.search.web.cartography;

import fr.repere.search.cartography.Cartographies;
import fr.repere.search.cartography.CartographyFiles;
import fr.repere.search.cartography.CartographyFormat;
import fr.repere.search.cartography.PlaceTitles;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.web.SearchDocumentation;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that a territory has, as one document. */
@RestController
@Tag(name = "Cartographies")
class CartographyController {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_TITLE = 120;
    private static final Set<String> OF_OTHERS =
            Set.of("lat", "lon", "radius", "scope", "sort", "size", "facets", "after");

    private final SearchRequests searches;
    private final Cartographies cartographies;
    private final CartographyFiles files;
    private final PlaceTitles titles;
    private final WholeDocuments documents;

    CartographyController(
            SearchRequests searches,
            Cartographies cartographies,
            CartographyFiles files,
            PlaceTitles titles,
            WholeDocuments documents) {
        this.searches = searches;
        this.cartographies = cartographies;
        this.files = files;
        this.titles = titles;
        this.documents = documents;
    }

    @GetMapping("/api/v1/cartography.{format}")
    @Operation(
            summary = "La cartographie d'un territoire",
            description =
                    "Ce qui se trouve dans le territoire et ce qui le couvre, thème par thème : un PDF avec cartes et listes, un classeur "
                            + "avec une feuille par thème, un tableau, des points, ou des couches pour QGIS. « place » est obligatoire ; les filtres de la recherche "
                            + "s'appliquent ; « title » remplace le titre, « subtitle » dit qui publie.")
    @SearchDocumentation
    ResponseEntity<byte[]> cartography(
            @Parameter(
                            description = "Le format",
                            schema = @Schema(allowableValues = {"pdf", "xlsx", "csv", "geojson", "gpkg"}))
                    @PathVariable
                    String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        RequestParameters given = new RequestParameters(parameters).onlyKnown(known());
        CartographyFormat chosen = CartographyFormat.findByCode(format)
                .orElseThrow(() -> InvalidParameter.notAllowed(
                        "format", RequestParameters.printable(format), String.join(", ", CartographyFormat.codes())));
        SearchQuery query = searches.query(given);
        Where.Around place = place(query);
        LocalDate today = LocalDate.now(PARIS);
        List<String> asked = given.all("place");
        String title = given.text("title", LONGEST_TITLE).orElseGet(() -> titles.title(asked, place));
        String subtitle = given.text("subtitle", LONGEST_TITLE).orElse("");
        String name = "repere-cartographie-%s-%s.%s".formatted(titles.fileName(asked, place), today, chosen.code());
        return documents.answer(
                chosen.mediaType(),
                name,
                out -> files.write(cartographies.of(query, place, title, subtitle, today), query, place, chosen, out));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(SearchRequests.PARAMETERS);
        known.removeAll(OF_OTHERS);
        known.addAll(Set.of("title", "subtitle"));
        return known;
    }

    private static Where.Around place(SearchQuery query) {
        if (query.where() instanceof Where.Around around
                && !around.territories().isEmpty()) {
            return around;
        }
        throw InvalidParameter.because(
                "place",
                "",
                "commune:CODE, epci:CODE, departement:CODE, region:CODE ou territory:IDENTIFIANT",
                "Une cartographie est celle d'un territoire : donnez « place », comme place=departement:21.");
    }
}
