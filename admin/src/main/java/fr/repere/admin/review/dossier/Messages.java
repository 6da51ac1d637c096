package fr.repere.admin.review.dossier;

import fr.repere.admin.writing.store.Writer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said in dossiers. */
@Repository
class Messages {

    static final int LONGEST = 5000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID draft, Writer by, String kind, String body) {
        String text = body.replace("\0", "").strip();
        jdbc.sql("insert into dossier_message (draft_id, at, account_id, author, kind, body) values (?, ?, ?, ?, ?, ?)")
                .params(draft, Timestamp.from(clock.instant()))
                .param(by.isSigned() ? by.id() : null)
                .params(by.name(), kind)
                .param(text.substring(0, Math.min(LONGEST, text.length())))
                .update();
    }

    /** Oldest first. @param withNotes whether those among reviewers are listed too */
    List<Message> list(UUID draft, boolean withNotes) {
        return jdbc.sql(
                        "select id, at, author, kind, body from dossier_message where draft_id = ? and (? or kind <> 'note')"
                                + " order by id")
                .params(draft, withNotes)
                .query((row, i) -> new Message(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }
}
