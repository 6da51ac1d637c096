package fr.repere.search.cartography;

import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.table.Cell;
import fr.repere.search.table.GeoJsonFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cartography as GeoJSON: a feature per row, its columns as properties, without geometry where no point is known. */
final class CartographyGeoJson {

    /** Two columns that are the geometry here. */
    private static final int LONGITUDE = CartographyRows.HEADERS.indexOf("Longitude");

    private CartographyGeoJson() {}

    /** Writes the collection. The stream stays open. */
    static void write(Cartography cartography, OutputStream out) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("title", cartography.title());
        members.put("date", cartography.date().toString());
        GeoJsonFile file = GeoJsonFile.open(out, members, withoutPosition(CartographyRows.HEADERS));
        for (Chapter chapter : cartography.chapters()) {
            for (Entry entry : chapter.entries()) {
                for (Stop stop : CartographyRows.stops(entry)) {
                    List<Cell> cells = CartographyRows.row(chapter, entry, stop);
                    file.feature(Optional.empty(), stop.point(), withoutPosition(cells));
                }
            }
        }
        file.finish();
    }

    private static <T> List<T> withoutPosition(List<T> columns) {
        List<T> others = new ArrayList<>(columns);
        others.subList(LONGITUDE, LONGITUDE + 2).clear();
        return others;
    }
}
