package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftState;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The store of drafts in PostGIS. Every method runs in the caller's transaction. A write names the revision that it starts from and
 * fails with {@link DraftOvertaken} when somebody was quicker: nothing is ever overwritten.
 */
@Repository
public class Drafts {

    static final String OPEN = " and d.state in ('draft', 'submitted', 'accepted', 'in_review', 'information_needed')";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The draft of an id, or nothing. */
    public Optional<Draft> find(UUID id) {
        return jdbc.sql(DraftRows.SELECT + "where d.id = ?")
                .param(id)
                .query(DraftRows::draft)
                .optional();
    }

    /**
     * The draft of an id.
     *
     * @throws DraftNotFound when there is none
     */
    public Draft get(UUID id) {
        return find(id).orElseThrow(() -> new DraftNotFound(id));
    }

    /** The open draft of a fiche by a side, or nothing. */
    public Optional<Draft> findOpen(UUID ficheId, UUID side) {
        return jdbc.sql(DraftRows.SELECT + "where d.fiche_id = ? and d.side = ?" + OPEN)
                .params(ficheId, side)
                .query(DraftRows::draft)
                .optional();
    }

    /**
     * Begins a draft, or finds the one that its side has already begun: a form that is sent twice makes one.
     *
     * @return the draft, and whether it is new
     */
    public Begun begin(NewDraft begun) {
        Timestamp now = Timestamp.from(clock.instant());
        String json = DraftJson.write(begun.content());
        int inserted = jdbc.sql("""
                        insert into fiche_draft (id, fiche_id, kind, structure_id, author, author_name, side, content, title, percentage,
                            base_version, base_content, state, saved_by, saved_by_name, saved_at, created_at, state_since)
                        values (:id, :fiche, :kind, :structure, :author, :name, :side, :content::jsonb, :title, :percentage,
                            :base, :baseContent::jsonb, 'draft', :author, :name, :now, :now, :now)
                        on conflict do nothing""")
                .param("id", begun.id())
                .param("fiche", begun.ficheId())
                .param("kind", begun.kind().code())
                .param("structure", begun.structureId(), Types.OTHER)
                .param("author", begun.author().id())
                .param("name", begun.author().name())
                .param("side", begun.side())
                .param("content", json)
                .param("title", title(begun.content()))
                .param("percentage", percentage(begun.kind(), begun.content()))
                .param("base", begun.baseVersion(), Types.BIGINT)
                .param("baseContent", begun.baseVersion() == null ? null : json, Types.VARCHAR)
                .param("now", now)
                .update();
        return inserted == 1
                ? new Begun(get(begun.id()), true)
                : new Begun(
                        findOpen(begun.ficheId(), begun.side())
                                .or(() -> find(begun.id()))
                                .orElseThrow(() -> new DraftNotFound(begun.id())),
                        false);
    }

    /**
     * Saves another content.
     *
     * @throws DraftOvertaken when it is no longer at this revision
     */
    public Draft save(Draft from, long revision, DraftContent content, Writer by) {
        int updated = jdbc.sql("""
                        update fiche_draft set content = :content::jsonb, title = :title, percentage = :percentage,
                            revision = revision + 1, saved_by = :by, saved_by_name = :name, saved_at = :now
                        where id = :id and revision = :revision and state = :state""")
                .param("content", DraftJson.write(content))
                .param("title", title(content))
                .param("percentage", percentage(from.kind(), content))
                .param("by", by.id())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", from.id())
                .param("revision", revision)
                .param("state", from.state().code())
                .update();
        return settled(from.id(), updated);
    }

    /** Takes another version of the fiche as the one that the draft started from: its differences were looked at. */
    public Draft rebase(Draft from, long baseVersion, DraftContent baseContent) {
        int updated = jdbc.sql("""
                        update fiche_draft set base_version = :base, base_content = :content::jsonb, revision = revision + 1
                        where id = :id and revision = :revision""")
                .param("base", baseVersion)
                .param("content", DraftJson.write(baseContent))
                .param("id", from.id())
                .param("revision", from.revision())
                .update();
        return settled(from.id(), updated);
    }

    /**
     * Moves a draft into a state that the state machine allowed.
     *
     * @param reviewer who takes it into review; absent when that does not change
     * @throws DraftOvertaken when somebody changed or moved it since it was read
     * @throws OtherDraftOpen when its side has begun another draft of the fiche meanwhile
     */
    public Draft move(Draft from, DraftState next, @Nullable Writer reviewer, boolean reviewDue) {
        try {
            int updated = jdbc.sql("""
                            update fiche_draft set state = :next, state_since = :now, revision = revision + 1,
                                submitted_at = case when :next = 'submitted' then :now else submitted_at end,
                                waived_at = case when :next = 'submitted' then null else waived_at end,
                                review_due = :due,
                                reviewer = coalesce(:reviewer::uuid, reviewer),
                                reviewer_name = coalesce(:reviewerName, reviewer_name)
                            where id = :id and revision = :revision""")
                    .param("next", next.code())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("due", reviewDue)
                    .param("reviewer", reviewer == null ? null : reviewer.id().toString(), Types.VARCHAR)
                    .param("reviewerName", reviewer == null ? null : reviewer.name(), Types.VARCHAR)
                    .param("id", from.id())
                    .param("revision", from.revision())
                    .update();
            return settled(from.id(), updated);
        } catch (DuplicateKeyException other) {
            throw new OtherDraftOpen(other);
        }
    }

    /**
     * Lets a draft go on to the reviewers although its structure did not answer; it waits since when it was sent.
     *
     * @throws DraftOvertaken when somebody changed or moved it since it was read
     */
    public Draft waive(Draft from) {
        int updated = jdbc.sql(
                        "update fiche_draft set waived_at = ?, revision = revision + 1 where id = ? and revision = ?")
                .params(Timestamp.from(clock.instant()), from.id(), from.revision())
                .update();
        return settled(from.id(), updated);
    }

    private Draft settled(UUID id, int updated) {
        Draft present = get(id);
        if (updated == 0) {
            throw new DraftOvertaken(present);
        }
        return present;
    }

    private static String title(DraftContent content) {
        String title = content.texts().title().replace("\0", "").strip();
        return title.length() <= 300 ? title : title.substring(0, 300);
    }

    private static int percentage(Kind kind, DraftContent content) {
        return Completeness.of(kind, content).percentage();
    }

    /** A draft, and whether it was begun just now. */
    public record Begun(Draft draft, boolean isNew) {}
}
