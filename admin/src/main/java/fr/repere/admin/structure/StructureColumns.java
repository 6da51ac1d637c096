package fr.repere.admin.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads the columns of the queries of {@link StructureRows}. */
final class StructureColumns {

    private StructureColumns() {}

    static StructureSheet sheet(ResultSet row, int number) throws SQLException {
        OffsetDateTime declared = row.getObject("declared_at", OffsetDateTime.class);
        return new StructureSheet(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("source"),
                row.getString("siret"),
                SiretState.ofCode(row.getString("siret_state")),
                row.getString("no_siret_reason"),
                row.getString("status"),
                row.getString("status_reason"),
                profile(row),
                row.getString("commune_name"),
                row.getString("precision"),
                declared == null ? null : declared.toInstant(),
                row.getInt("members"));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("name"),
                row.getString("acronym"),
                row.getString("type"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("commune"),
                row.getString("website"),
                row.getString("phone"),
                row.getString("mail"),
                row.getString("description"));
    }
}
