package fr.repere.search.export;

import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.place.TerritoryCache;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens the writer of a format. */
@Component
class FicheWriters {

    private final Vocabulary vocabulary;
    private final TerritoryCache territories;

    FicheWriters(Vocabulary vocabulary, TerritoryCache territories) {
        this.vocabulary = vocabulary;
        this.territories = territories;
    }

    FicheWriter open(ExportOrder order, OutputStream out) throws IOException {
        Dictionary names = new Dictionary(vocabulary, territories, order.query().language());
        List<Column> columns = Columns.of(names, order.siteUrl());
        return switch (order.format()) {
            case CSV -> TableExport.csv(out, columns, names);
            case XLSX -> TableExport.xlsx(out, columns, names);
            case GEOJSON -> new GeoJsonExport(out, columns, names);
            case GPKG -> new GeoPackageExport(out, columns, names);
            case JSON -> new DataInclusionExport(out, territories);
        };
    }
}
