package fr.repere.search.export;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Hit;
import fr.repere.search.table.GeoJsonFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GeoJSON with a feature per place. */
final class GeoJsonExport implements FicheWriter {

    private final GeoJsonFile file;
    private final List<Column> columns;
    private final Dictionary names;

    GeoJsonExport(OutputStream out, List<Column> columns, Dictionary names) throws IOException {
        this.columns = columns.stream()
                .filter(column -> column.of() != Column.Of.POSITION)
                .toList();
        this.names = names;
        this.file = GeoJsonFile.open(
                out, Map.of(), this.columns.stream().map(Column::key).toList());
    }

    @Override
    public int fiche(Hit hit) throws IOException {
        List<PlaceRow> rows = PlaceRow.of(hit, names.language());
        for (PlaceRow row : rows) {
            file.feature(
                    Optional.of(row.key()),
                    Optional.ofNullable(row.place()).map(PlaceDocument::point).map(PointDocument::toLonLat),
                    row.cells(columns));
        }
        return rows.size();
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }
}
