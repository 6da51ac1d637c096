package fr.repere.admin.translation;

import fr.repere.admin.translation.Work.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The works that are under way; each step is one statement that says what it goes from, so that of two at once one finds nothing. */
@Repository
class Works {

    /** For how long a work is somebody's alone after a save. */
    static final Duration LOCK = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Works(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The work on a fiche in a language that is not over. */
    Optional<Work> find(UUID ficheId, String language) {
        return jdbc.sql("select * from translation_work where fiche_id = ? and language = ?"
                        + " and state in ('open', 'submitted', 'sent_back')")
                .params(ficheId, language)
                .query((row, i) -> work(row))
                .optional();
    }

    /** Begins a work; nothing happens when one is under way. */
    void begin(
            UUID ficheId, String language, UUID translator, String name, Map<TextSection, String> texts, Instant now) {
        jdbc.sql("insert into translation_work (id, fiche_id, language, state, translator, translator_name,"
                        + " texts, locked_until, started_at, saved_at) values (gen_random_uuid(), ?, ?, 'open', ?,"
                        + " ?, ?::jsonb, ?, ?, ?) on conflict do nothing")
                .params(ficheId, language, translator, name, write(texts))
                .params(time(now.plus(LOCK)), time(now), time(now))
                .update();
    }

    /** Takes a work into somebody's hands, when it is theirs or nobody was at it for half an hour; what was written stays. */
    boolean take(UUID id, UUID translator, String name, Instant now) {
        return jdbc.sql("update translation_work set translator = ?, translator_name = ?, locked_until = ? where id = ?"
                                + " and state in ('open', 'sent_back') and (translator = ? or locked_until <= ?)")
                        .params(translator, name, time(now.plus(LOCK)), id, translator, time(now))
                        .update()
                > 0;
    }

    /** Saves what was written; returns whether the work was still in these hands. */
    boolean save(UUID id, UUID translator, Map<TextSection, String> texts, Instant now) {
        return jdbc.sql("update translation_work set texts = ?::jsonb, saved_at = ?, locked_until = ? where id = ?"
                                + " and translator = ? and state in ('open', 'sent_back')")
                        .params(write(texts), time(now), time(now.plus(LOCK)), id, translator)
                        .update()
                > 0;
    }

    void propose(UUID id, Map<TextSection, String> proposals) {
        jdbc.sql("update translation_work set proposals = ?::jsonb where id = ?")
                .params(write(proposals), id)
                .update();
    }

    /** Hands a work in, with the French that it was made from. */
    void submit(UUID id, Map<TextSection, String> sources, Instant now) {
        jdbc.sql("update translation_work set state = 'submitted', sources = ?::jsonb, submitted_at = ?, reason = null"
                        + " where id = ?")
                .params(write(sources), time(now), id)
                .update();
    }

    /** Takes a step; returns whether the work was where it begins. */
    boolean become(UUID id, State next, State... from) {
        return jdbc.sql("update translation_work set state = ?, ended_at = case when ? then now() end where id = ?"
                                + " and state = any (?)")
                        .params(code(next), next == State.PUBLISHED || next == State.GIVEN_UP, id)
                        .param(Stream.of(from).map(Works::code).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Sends a work back to its translator. */
    boolean sendBack(UUID id, UUID reviewer, String reason) {
        return jdbc.sql("update translation_work set state = 'sent_back', reviewer = ?, reason = ? where id = ?"
                                + " and state = 'submitted'")
                        .params(reviewer, reason, id)
                        .update()
                > 0;
    }

    /** Lets others work on it before its time is over. */
    void release(UUID id, UUID translator, Instant now) {
        jdbc.sql("update translation_work set locked_until = ? where id = ? and translator = ?")
                .params(time(now), id, translator)
                .update();
    }

    private Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getObject("id", UUID.class),
                row.getObject("fiche_id", UUID.class),
                row.getString("language"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("translator", UUID.class),
                row.getString("translator_name"),
                read(row.getString("texts")),
                read(row.getString("sources")),
                read(row.getString("proposals")),
                row.getObject("locked_until", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private String write(Map<TextSection, String> sections) {
        return json.writeValueAsString(sections);
    }

    private Map<TextSection, String> read(String text) {
        Map<TextSection, String> sections = new EnumMap<>(TextSection.class);
        sections.putAll(json.readValue(text, new TypeReference<Map<TextSection, String>>() {}));
        return sections;
    }

    private static String code(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
