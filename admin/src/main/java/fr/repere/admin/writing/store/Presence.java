package fr.repere.admin.writing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a draft on the screen: told to the next one who opens it. It locks nothing. */
@Repository
public class Presence {

    private static final Duration STAYS = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that somebody has the draft open, and says who else has. */
    public List<Present> enter(UUID draftId, Writer who) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp gone = Timestamp.from(clock.instant().minus(STAYS));
        jdbc.sql("""
                        insert into fiche_draft_presence (draft_id, account_id, name, since, seen_at)
                        values (:draft, :who, :name, :now, :now)
                        on conflict (draft_id, account_id) do update set name = excluded.name, seen_at = excluded.seen_at,
                            since = case when fiche_draft_presence.seen_at < :gone then excluded.since
                                         else fiche_draft_presence.since end""")
                .param("draft", draftId)
                .param("who", who.id())
                .param("name", who.name())
                .param("now", now)
                .param("gone", gone)
                .update();
        return jdbc.sql("""
                        select name, since from fiche_draft_presence
                        where draft_id = :draft and account_id <> :who and seen_at >= :gone order by since""")
                .param("draft", draftId)
                .param("who", who.id())
                .param("gone", gone)
                .query((row, number) ->
                        new Present(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** Notes that somebody has left it. */
    public void leave(UUID draftId, UUID who) {
        jdbc.sql("delete from fiche_draft_presence where draft_id = ? and account_id = ?")
                .params(draftId, who)
                .update();
    }

    /** Somebody who has a draft open, and since when. */
    public record Present(String name, Instant since) {}
}
