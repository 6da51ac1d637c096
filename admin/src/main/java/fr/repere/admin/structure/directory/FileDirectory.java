package fr.repere.admin.structure.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.repere.geodata.siret.Siret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows what a table says, and of all other sites that nobody asked: an extract of the national directory, for a machine that must not ask
 * anybody. Columns: {@code siret} and, where known, {@code name, acronym, street, postal_code, commune, commune_name, closed_on}; a site
 * with a day in {@code closed_on} is closed.
 */
final class FileDirectory implements CompanyDirectory {

    private final Map<Siret, Company> companies;
    private final boolean complete;

    private FileDirectory(Map<Siret, Company> companies, boolean complete) {
        this.companies = companies;
        this.complete = complete;
    }

    /** A directory that has nothing. */
    static FileDirectory empty() {
        return new FileDirectory(Map.of(), false);
    }

    /**
     * The directory of a table, held in memory.
     *
     * @param complete whether what is not in it does not exist
     */
    static FileDirectory read(Path file, boolean complete) {
        Map<Siret, Company> companies = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> company(row).ifPresent(company -> companies.put(company.siret(), company)));
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of companies cannot be read from " + file, e);
        }
        return new FileDirectory(companies, complete);
    }

    @Override
    public Answer look(Siret siret) {
        Company known = companies.get(siret);
        if (known != null) {
            return new Answer.Found(known);
        }
        return complete ? new Answer.Unknown() : new Answer.NotChecked();
    }

    private static Optional<Company> company(NamedCsvRecord row) {
        String closedOn = cell(row, "closed_on");
        return Siret.find(row.getField("siret"))
                .map(siret -> new Company(
                        siret,
                        cell(row, "name"),
                        cell(row, "acronym"),
                        cell(row, "street"),
                        cell(row, "postal_code"),
                        cell(row, "commune"),
                        cell(row, "commune_name"),
                        closedOn == null,
                        closedOn == null ? null : LocalDate.parse(closedOn)));
    }

    private static @Nullable String cell(NamedCsvRecord row, String column) {
        return row.findField(column)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
