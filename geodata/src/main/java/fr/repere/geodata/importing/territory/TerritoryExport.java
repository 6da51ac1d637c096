package fr.repere.geodata.importing.territory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryDraft;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.stream.Stream;

/** Writes named territories as a table (RFC 4180) that {@link TerritoryImporter} reads back. */
public final class TerritoryExport {

    private TerritoryExport() {}

    /**
     * Writes a header and one row each; leaves the writer open.
     *
     * @throws IOException when the writer takes no more
     */
    public static void write(Collection<Territory> territories, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(TerritoryColumns.ALL);
        territories.forEach(territory -> csv.writeRecord(row(territory)));
        csv.flush();
    }

    private static Iterable<String> row(Territory territory) {
        TerritoryDraft draft = TerritoryDraft.of(territory.content());
        return Stream.of(
                        territory.slug(),
                        draft.kind(),
                        draft.name(),
                        draft.parts(),
                        draft.validFrom(),
                        draft.validTo(),
                        draft.service(),
                        draft.phone(),
                        draft.mail(),
                        draft.website())
                .map(SpreadsheetCell::write)
                .toList();
    }
}
