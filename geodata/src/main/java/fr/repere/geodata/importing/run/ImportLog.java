package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes an import that is none of fiches for the operations page. */
public final class ImportLog {

    private final JdbcTemplate jdbc;

    /** A log on the data source of the caller's transaction. */
    public ImportLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes one import; of several files, the first by its name. */
    public void add(String kind, List<DataFile> files, Instant start, Instant end, Counts counts) {
        add(
                kind,
                files.getFirst().name() + (files.size() > 1 ? " et " + (files.size() - 1) + " autres" : ""),
                start,
                end,
                counts);
    }

    /** Notes one import of one file. */
    public void add(String kind, String file, Instant start, Instant end, Counts counts) {
        jdbc.update(
                "insert into import_run (kind, file_name, started_at, finished_at, accepted, changed, unchanged,"
                        + " withdrawn, rejected) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kind,
                file,
                Timestamp.from(start),
                Timestamp.from(end),
                counts.accepted(),
                counts.changed(),
                counts.unchanged(),
                counts.withdrawn(),
                counts.rejected());
    }
}
