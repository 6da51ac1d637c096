package fr.repere.admin.writing.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which drafts there are, for those who have something to do with them. Every method runs in the caller's transaction. */
@Repository
public class DraftLists {

    private final JdbcClient jdbc;

    DraftLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every open draft of a fiche, whoever writes it, oldest first. */
    public List<Draft> listOpen(UUID ficheId) {
        return jdbc.sql(DraftRows.SELECT + "where d.fiche_id = ?" + Drafts.OPEN + " order by d.created_at")
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
                        + "where d.structure_id = any (?) and d.side <> d.structure_id and d.state = 'submitted' and d.waived_at is null"
                        + " order by d.state_since")
                .param(structures.toArray(UUID[]::new))
                .query(DraftRows::draft)
                .list();
    }

    /** What waits for the members of a structure to accept it, and was sent no later than this, oldest first. */
    public List<UUID> listSilent(Instant sentBefore) {
        return jdbc.sql("""
                        select d.id from fiche_draft d where d.state = 'submitted' and d.waived_at is null and d.state_since <= ?
                            and d.structure_id is not null and d.side <> d.structure_id
                            and exists (select from membership m where m.structure_id = d.structure_id and m.ended_at is null)
                        order by d.state_since""").param(Timestamp.from(sentBefore)).query(UUID.class).list();
    }

    /** What reviewers have to do, oldest first: submitted, accepted and in review; answers awaited; published at once and not looked at. */
    public List<Draft> listForReview() {
        return jdbc.sql(DraftRows.SELECT + """
                        where d.state in ('submitted', 'accepted', 'in_review', 'information_needed')
                           or d.state = 'published' and d.review_due
                        order by d.state_since""").query(DraftRows::draft).list();
    }
}
