package fr.repere.search.export;

import fr.repere.search.query.Hit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

final class GeoPackageExport implements FicheWriter {
    GeoPackageExport(OutputStream out, List<Column> columns, Dictionary names) throws IOException {}

    @Override
    public int fiche(Hit hit) {
        return 0;
    }

    @Override
    public void finish() {}
}
