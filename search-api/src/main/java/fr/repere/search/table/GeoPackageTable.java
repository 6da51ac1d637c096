package fr.repere.search.table;

import java.io.IOException;
import java.util.List;
import mil.nga.geopackage.GeoPackageException;
import mil.nga.geopackage.attributes.AttributesDao;
import mil.nga.geopackage.attributes.AttributesRow;
import mil.nga.geopackage.user.UserRow;
import org.jspecify.annotations.Nullable;

/** A table of a {@link GeoPackageFile} without geometry. */
final class GeoPackageTable implements TableWriter {

    private final GeoPackageFile file;
    private final List<GeoPackageFile.Field> fields;
    private final AttributesDao rows;

    GeoPackageTable(GeoPackageFile file, List<GeoPackageFile.Field> fields, AttributesDao rows) {
        this.file = file;
        this.fields = fields;
        this.rows = rows;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        CsvTable.requireWidth(cells, fields.size());
        try {
            AttributesRow row = rows.newRow();
            fill(row, fields, cells);
            rows.insert(row);
            file.rowWritten();
        } catch (GeoPackageException e) {
            throw new IOException("a row cannot be written", e);
        }
    }

    static void fill(UserRow<?, ?> row, List<GeoPackageFile.Field> fields, List<Cell> cells) {
        for (int i = 0; i < fields.size(); i++) {
            Object value = value(cells.get(i), fields.get(i).type());
            if (value != null) {
                row.setValue(fields.get(i).name(), value);
            }
        }
    }

    private static @Nullable Object value(Cell cell, GeoPackageFile.Type type) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Number number ->
                type == GeoPackageFile.Type.WHOLE
                        ? (Object) number.value().longValueExact()
                        : (Object) number.value().doubleValue();
            case Cell.Date date -> date.value().toString();
            case Cell.Empty empty -> null;
        };
    }

    @Override
    public void close() {}
}
