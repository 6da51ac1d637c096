package fr.repere.search.cartography;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.Credits;
import fr.repere.search.coverage.WhiteZones;
import fr.repere.search.map.MapPainter;
import fr.repere.search.map.MapSheet.Town;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.WhiteQuery;
import fr.repere.search.table.ScratchFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes cartographies in each of their formats. */
@Component
public class CartographyFiles {

    /** Communes farther than that from every place are white, as on the maps of white zones unless told otherwise. */
    private static final double FAR_METRES = 20_000;

    /** How many communes are named on its maps at most. */
    private static final int MOST_TOWNS = 12;

    private final TerritoryCache territories;
    private final CartographyPdf pdf;
    private final MapPainter painter;
    private final WhiteZones whiteZones;

    CartographyFiles(TerritoryCache territories, CartographyPdf pdf, MapPainter painter, WhiteZones whiteZones) {
        this.territories = territories;
        this.pdf = pdf;
        this.painter = painter;
        this.whiteZones = whiteZones;
    }

    /**
     * Writes a cartography.
     *
     * @param question what it was made from
     * @param place the territories that it is about
     * @throws IOException when it cannot be written
     */
    public void write(
            Cartography cartography,
            SearchQuery question,
            Where.Around place,
            CartographyFormat format,
            OutputStream out)
            throws IOException {
        switch (format) {
            case PDF -> pdf.write(cartography, maps(cartography, place.ids(), towns(place)), out);
            case XLSX -> CartographyTables.workbook(cartography, out);
            case CSV -> CartographyTables.csv(cartography, out);
            case GEOJSON -> CartographyGeoJson.write(cartography, out);
            case GPKG -> layers(cartography, question, place, out);
        }
    }

    /** A GeoPackage is a database: it is made beside, sent when it is whole, and deleted whatever happens. */
    private void layers(Cartography cartography, SearchQuery question, Where.Around place, OutputStream out)
            throws IOException {
        WhiteQuery far = new WhiteQuery(
                new PlacesQuery(question.words(), question.filters()),
                FAR_METRES,
                Optional.empty(),
                place.territories());
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Path file = scratch.file("cartography.gpkg");
            CartographyLayers.write(
                    cartography, place.territories(), whiteZones.of(far).without(), territories, file);
            Files.copy(file, out);
        }
    }

    private Maps maps(Cartography cartography, List<String> ids, List<Town> towns) {
        List<String> departements = territories.all().stream()
                .filter(territory -> territory.kind().equals("departement"))
                .map(TerritoryDocument::id)
                .toList();
        return new CartographyMaps(cartography, ids, departements, towns, Credits.OF_TERRITORIES, painter);
    }

    private List<Town> towns(Where.Around place) {
        Set<String> wanted = new HashSet<>(place.ids());
        return territories.all().stream()
                .filter(territory -> territory.kind().equals("commune"))
                .filter(commune -> wanted.contains(commune.id())
                        || commune.within().stream().anyMatch(wanted::contains))
                .sorted(Comparator.comparingLong(TerritoryDocument::population).reversed())
                .limit(MOST_TOWNS)
                .flatMap(commune -> Optional.ofNullable(commune.point()).stream()
                        .map(point -> new Town(commune.name(), point.toLonLat())))
                .toList();
    }

    /** Writes what a search found as a PDF, its places on maps that show them all. */
    public void writePdf(Cartography found, OutputStream out) throws IOException {
        pdf.write(found, maps(found, List.of(), List.of()), out);
    }
}
