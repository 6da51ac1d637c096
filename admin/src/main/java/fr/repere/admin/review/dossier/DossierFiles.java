package fr.repere.admin.review.dossier;

import fr.repere.admin.review.attachment.CheckedFile;
import fr.repere.admin.review.attachment.FileKind;
import fr.repere.admin.writing.store.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files belong to which dossier, and what became of them. */
@Repository
class DossierFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(UUID draft, String side, CheckedFile file, String storedName, @Nullable UUID replaces, Writer by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into dossier_file (id, draft_id, side, name, kind, size, stored_name, state, replaces, sent_by, sent_name,
                            sent_at)
                        values (:id, :draft, :side, :name, :kind, :size, :stored, 'received', :replaces, :by, :byName, :now)""")
                .param("id", id)
                .param("draft", draft)
                .param("side", side)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.content().length)
                .param("stored", storedName)
                .param("replaces", replaces, Types.OTHER)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    Optional<DossierFile> find(UUID draft, UUID id) {
        return jdbc.sql("select * from dossier_file where draft_id = ? and id = ?")
                .params(draft, id)
                .query(DossierFiles::file)
                .optional();
    }

    /** Oldest first. */
    List<DossierFile> list(UUID draft) {
        return jdbc.sql("select * from dossier_file where draft_id = ? order by sent_at, id")
                .param(draft)
                .query(DossierFiles::file)
                .list();
    }

    /** @return whether it was received until now */
    boolean refuse(UUID id, String reason) {
        return jdbc.sql("update dossier_file set state = 'refused', reason = ? where id = ? and state = 'received'")
                        .params(reason, id)
                        .update()
                > 0;
    }

    /** @return whether it was not replaced before */
    boolean replaced(UUID id) {
        return jdbc.sql("update dossier_file set state = 'replaced' where id = ? and state <> 'replaced'")
                        .param(id)
                        .update()
                > 0;
    }

    /** Those of these names in the folder that belong to no dossier. */
    List<String> listUnknown(List<String> storedNames) {
        return jdbc.sql("select kept.file from unnest(?) as kept (file)"
                        + " where not exists (select from dossier_file f where f.stored_name = kept.file)")
                .param(storedNames.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static DossierFile file(ResultSet row, int number) throws SQLException {
        return new DossierFile(
                row.getObject("id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getString("side"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("stored_name"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("replaces", UUID.class),
                row.getString("sent_name"),
                row.getTimestamp("sent_at").toInstant());
    }
}
