package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.table.Cell;
import fr.repere.search.table.CsvTable;
import fr.repere.search.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** White zones as a table: a line per territory, or per commune when communes were asked for. */
public final class WhiteTable {

    private static final List<String> TERRITORIES = List.of(
            "code",
            "nom",
            "type",
            "communes",
            "communes_sans",
            "communes_sans_position",
            "communes_position_estimee",
            "communes_sans_avec_lieu",
            "population",
            "population_couverte",
            "population_sans",
            "population_sans_position",
            "part_population_sans",
            "plus_grande_sans_code",
            "plus_grande_sans_nom",
            "plus_grande_sans_population",
            "plus_grande_sans_metres");
    private static final List<String> COMMUNES = List.of(
            "code",
            "nom",
            "departement",
            "population",
            "longitude",
            "latitude",
            "precision",
            "metres",
            "sans",
            "lieu_dans_la_commune",
            "plus_proche_code",
            "plus_proche_nom");

    private WhiteTable() {}

    /**
     * Writes the table as CSV and flushes it; the stream stays open.
     *
     * @param onlyWithout whether a table of communes leaves out those that are covered
     * @throws IOException when nobody reads any longer
     */
    public static void write(WhiteResult result, boolean onlyWithout, OutputStream out) throws IOException {
        if (result.isOfCommunes()) {
            try (TableWriter table = CsvTable.open(out, COMMUNES)) {
                for (WhiteCommune one : result.communes(onlyWithout)) {
                    table.row(cells(one));
                }
            }
        } else {
            try (TableWriter table = CsvTable.open(out, TERRITORIES)) {
                for (WhiteRow row : result.territories()) {
                    table.row(cells(row));
                }
            }
        }
    }

    private static List<Cell> cells(WhiteRow row) {
        Optional<WhiteCommune> biggest = row.biggest().stream().findFirst();
        return List.of(
                Cell.text(row.territory().map(TerritoryDocument::code).orElse(null)),
                Cell.text(row.territory().map(TerritoryDocument::name).orElse(null)),
                Cell.text(row.territory().map(TerritoryDocument::kind).orElse(null)),
                Cell.number(row.communes()),
                Cell.number(row.communesWithout()),
                Cell.number(row.communesUnlocated()),
                Cell.number(row.communesEstimated()),
                Cell.number(row.communesWithoutHavingPlace()),
                Cell.number(row.population()),
                Cell.number(row.populationCovered()),
                Cell.number(row.populationWithout()),
                Cell.number(row.populationUnlocated()),
                row.shareWithout().isPresent() ? Cell.number(row.shareWithout().getAsDouble()) : Cell.EMPTY,
                Cell.text(biggest.map(one -> one.commune().code()).orElse(null)),
                Cell.text(biggest.map(one -> one.commune().name()).orElse(null)),
                Cell.number(biggest.map(one -> one.commune().population())),
                biggest.map(WhiteTable::metres).orElse(Cell.EMPTY));
    }

    private static List<Cell> cells(WhiteCommune one) {
        TerritoryDocument commune = one.commune();
        Optional<TerritoryDocument> located = Optional.of(commune).filter(any -> one.isLocated());
        return List.of(
                Cell.text(commune.code()),
                Cell.text(commune.name()),
                Cell.text(one.departement().orElse(null)),
                Cell.number(commune.population()),
                Cell.number(located.map(TerritoryDocument::point).map(point -> point.lon())),
                Cell.number(located.map(TerritoryDocument::point).map(point -> point.lat())),
                Cell.text(commune.precision()),
                metres(one),
                Cell.text(one.without() ? "oui" : "non"),
                Cell.text(one.hasPlace() ? "oui" : "non"),
                Cell.text(one.nearest().map(TerritoryDocument::code).orElse(null)),
                Cell.text(one.nearest().map(TerritoryDocument::name).orElse(null)));
    }

    private static Cell metres(WhiteCommune one) {
        return one.wholeMetres().isPresent() ? Cell.number(one.wholeMetres().getAsLong()) : Cell.EMPTY;
    }
}
