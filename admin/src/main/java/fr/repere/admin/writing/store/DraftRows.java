package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of {@code fiche_draft} are read. */
final class DraftRows {

    /** Whether the structure has members is asked each time: they come and go while a draft waits. */
    static final String SELECT = """
            select d.*, s.name as structure_name,
                   d.structure_id is not null and d.side <> d.structure_id and d.waived_at is null and exists (
                       select from membership m where m.structure_id = d.structure_id and m.ended_at is null) as awaits_structure
            from fiche_draft d left join structure s on s.id = d.structure_id
            """;

    private DraftRows() {}

    static Draft draft(ResultSet row, int number) throws SQLException {
        UUID reviewer = row.getObject("reviewer", UUID.class);
        return new Draft(
                uuid(row, "id"),
                uuid(row, "fiche_id"),
                Kind.ofCode(row.getString("kind")),
                row.getObject("structure_id", UUID.class),
                row.getString("structure_name"),
                new Writer(uuid(row, "author"), row.getString("author_name")),
                uuid(row, "side"),
                DraftJson.read(row.getString("content")),
                row.getInt("percentage"),
                row.getObject("base_version", Long.class),
                DraftJson.readOrNull(row.getString("base_content")),
                row.getLong("revision"),
                DraftState.ofCode(row.getString("state")),
                row.getBoolean("awaits_structure"),
                row.getBoolean("review_due"),
                reviewer == null ? null : new Writer(reviewer, row.getString("reviewer_name")),
                new Writer(uuid(row, "saved_by"), row.getString("saved_by_name")),
                row.getTimestamp("saved_at").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "submitted_at"),
                row.getTimestamp("state_since").toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
