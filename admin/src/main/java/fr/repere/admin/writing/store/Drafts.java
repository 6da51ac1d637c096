package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.Completeness;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.life.DraftState;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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

    private static final String OPEN =
            " and d.state in ('draft', 'submitted', 'accepted', 'in_review', 'information_needed')";

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

    /** Every open draft of a fiche, whoever writes it, oldest first. */
    public List<Draft> listOpen(UUID ficheId) {
        return jdbc.sql(DraftRows.SELECT + "where d.fiche_id = ?" + OPEN + " order by d.created_at")
                .param(ficheId)
                .query(DraftRows::draft)
                .list();
    }

    /** The drafts of these sides (accounts and structures) that were not thrown away, the one that moved last first. */
    public List<Draft> listOfSides(Collection<UUID> sides) {
        return jdbc.sql(
                        DraftRows.SELECT
                                + "where d.side = any (?) and d.state <> 'abandoned' order by greatest(d.saved_at, d.state_since) desc")
                .param(sides.toArray(UUID[]::new))
                .query(DraftRows::draft)
                .list();
    }

    /** What somebody from outside wrote for these structures and what waits for them to accept, oldest first. */
    public List<Draft> listAwaiting(Collection<UUID> structures) {
        return jdbc.sql(DraftRows.SELECT
                        + "where d.structure_id = any (?) and d.side <> d.structure_id and d.state = 'submitted'"
                        + " order by d.state_since")
                .param(structures.toArray(UUID[]::new))
                .query(DraftRows::draft)
                .list();
    }

    /** What reviewers have to do, oldest first: submitted, accepted and in review; answers awaited; published at once and not looked at. */
    public List<Draft> listForReview() {
        return jdbc.sql(DraftRows.SELECT + """
                        where d.state in ('submitted', 'accepted', 'in_review', 'information_needed')
                           or d.state = 'published' and d.review_due
                        order by d.state_since""").query(DraftRows::draft).list();
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
                .param("structure", begun.structureId(), java.sql.Types.OTHER)
                .param("author", begun.author().id())
                .param("name", begun.author().name())
                .param("side", begun.side())
                .param("content", json)
                .param("title", title(begun.content()))
                .param("percentage", percentage(begun.kind(), begun.content()))
                .param("base", begun.baseVersion(), java.sql.Types.BIGINT)
                .param("baseContent", begun.baseVersion() == null ? null : json, java.sql.Types.VARCHAR)
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
                                review_due = :due,
                                reviewer = coalesce(:reviewer::uuid, reviewer),
                                reviewer_name = coalesce(:reviewerName, reviewer_name)
                            where id = :id and revision = :revision""")
                    .param("next", next.code())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("due", reviewDue)
                    .param("reviewer", reviewer == null ? null : reviewer.id().toString(), java.sql.Types.VARCHAR)
                    .param("reviewerName", reviewer == null ? null : reviewer.name(), java.sql.Types.VARCHAR)
                    .param("id", from.id())
                    .param("revision", from.revision())
                    .update();
            return settled(from.id(), updated);
        } catch (DuplicateKeyException other) {
            throw new OtherDraftOpen(other);
        }
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
