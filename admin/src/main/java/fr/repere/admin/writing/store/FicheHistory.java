package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.DraftContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened to fiches and their drafts, with what they said then. Lines are added in the transaction of the step. */
@Repository
public class FicheHistory {

    /** The step of a save: those of one person in a row, no longer apart than this, are one line. */
    public static final String SAVED = "saved";

    /** The step that notes what an import or an earlier program had made of a fiche before people changed it. */
    public static final String FOUND = "found";

    private static final Duration IN_A_ROW = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    FicheHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a step of a draft, with what it says. */
    public void draftMoved(Draft draft, Writer by, String step, @Nullable String reason, @Nullable Long ficheVersion) {
        add(
                draft.ficheId(),
                draft.id(),
                draft.revision(),
                ficheVersion,
                by,
                step,
                reason,
                DraftJson.write(draft.content()));
    }

    /** Notes a step of a fiche that no draft took: suspended, archived, restored, confirmed. */
    public void ficheMoved(
            UUID ficheId,
            long version,
            Writer by,
            String step,
            @Nullable String reason,
            @Nullable DraftContent content) {
        add(ficheId, null, null, version, by, step, reason, content == null ? null : DraftJson.write(content));
    }

    /** Notes what a draft says after a save; the line of the same person's last save takes it over when it is young. */
    public void draftSaved(Draft draft, Writer by) {
        Instant now = clock.instant();
        int taken = jdbc.sql("""
                        update fiche_history set at = :now, revision = :revision, content = :content::jsonb
                        where id = (select max(id) from fiche_history where draft_id = :draft)
                          and step = 'saved' and account_id = :by and at > :since""")
                .param("now", Timestamp.from(now))
                .param("revision", draft.revision())
                .param("content", DraftJson.write(draft.content()))
                .param("draft", draft.id())
                .param("by", by.id())
                .param("since", Timestamp.from(now.minus(IN_A_ROW)))
                .update();
        if (taken == 0) {
            draftMoved(draft, by, SAVED, null, null);
        }
    }

    private void add(
            UUID ficheId,
            @Nullable UUID draftId,
            @Nullable Long revision,
            @Nullable Long ficheVersion,
            Writer by,
            String step,
            @Nullable String reason,
            @Nullable String content) {
        jdbc.sql("""
                        insert into fiche_history (fiche_id, draft_id, revision, fiche_version, at, account_id, public_name, step, reason,
                            content)
                        values (:fiche, :draft, :revision, :version, :now, :by, :name, :step, :reason, :content::jsonb)""")
                .param("fiche", ficheId)
                .param("draft", draftId, Types.OTHER)
                .param("revision", revision, Types.BIGINT)
                .param("version", ficheVersion, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.isSigned() ? by.id() : null, Types.OTHER)
                .param("name", by.name())
                .param("step", step)
                .param("reason", reason == null || reason.isBlank() ? null : reason.strip(), Types.VARCHAR)
                .param("content", content, Types.VARCHAR)
                .update();
    }

    /** The lines of a fiche and all its drafts, newest first. */
    public List<HistoryLine> list(UUID ficheId) {
        return jdbc.sql("select * from fiche_history where fiche_id = ? order by id desc")
                .param(ficheId)
                .query(FicheHistory::line)
                .list();
    }

    /** The lines of one draft, newest first. */
    public List<HistoryLine> listOfDraft(UUID draftId) {
        return jdbc.sql("select * from fiche_history where draft_id = ? order by id desc")
                .param(draftId)
                .query(FicheHistory::line)
                .list();
    }

    /** One line of a fiche, or nothing. */
    public Optional<HistoryLine> find(UUID ficheId, long id) {
        return jdbc.sql("select * from fiche_history where fiche_id = ? and id = ?")
                .params(ficheId, id)
                .query(FicheHistory::line)
                .optional();
    }

    /** The newest version of the fiche of which a line tells; nothing when none does. */
    public Optional<Long> findKnownVersion(UUID ficheId) {
        return jdbc.sql("select max(fiche_version) from fiche_history where fiche_id = ?")
                .param(ficheId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Whether the last that happened to what the public sees of a fiche is this step, taken by somebody of a structure as it is now. */
    public boolean isLastOfStructure(UUID ficheId, @Nullable UUID structureId, String step) {
        return jdbc.sql("""
                        select exists (select from fiche_history h
                            join membership m on m.account_id = h.account_id and m.structure_id = :structure and m.ended_at is null
                            where h.step = :step
                              and h.id = (select max(id) from fiche_history where fiche_id = :fiche and fiche_version is not null))""")
                .param("fiche", ficheId)
                .param("structure", structureId, Types.OTHER)
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    private static HistoryLine line(ResultSet row, int number) throws SQLException {
        return new HistoryLine(
                row.getLong("id"),
                row.getObject("fiche_id", UUID.class),
                row.getObject("draft_id", UUID.class),
                row.getObject("revision", Long.class),
                row.getObject("fiche_version", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("public_name"),
                row.getString("step"),
                row.getString("reason"),
                DraftJson.readOrNull(row.getString("content")));
    }
}
