package fr.repere.admin.duplicate;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs that were found, and what somebody decided of them. */
@Repository
class Pairs {

    static final int PAGE = 50;

    private static final String SELECT = """
            select p.*, ft.title as first_title, st.title as second_title, f.source as first_source, s.source as second_source,
                f.slug as first_slug, s.slug as second_slug
            from duplicate_pair p
            join fiche f on f.id = p.first_id join fiche_text ft on ft.fiche_id = f.id and ft.language = 'fr'
            join fiche s on s.id = p.second_id join fiche_text st on st.fiche_id = s.id and st.language = 'fr'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Pairs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Notes a pair; one that somebody decided of stays decided. */
    void found(UUID first, UUID second, int score, List<Sign> signs, Timestamp at) {
        jdbc.sql("""
                        insert into duplicate_pair (first_id, second_id, score, signs, found_at) values (?, ?, ?, ?::jsonb, ?)
                        on conflict (first_id, second_id) do update set score = excluded.score, signs = excluded.signs,
                            found_at = excluded.found_at""")
                .params(first, second, score, json.writeValueAsString(signs), at)
                .update();
    }

    /** Forgets open pairs that were not found again. @return how many */
    int forgetBefore(Timestamp at) {
        return jdbc.sql("delete from duplicate_pair where state = 'open' and found_at < ?")
                .param(at)
                .update();
    }

    /** A page of open pairs, likeliest first, and one more. @param departement only with a place there; null for all */
    List<Pair> list(@Nullable String departement, int page) {
        return jdbc.sql(SELECT + """
                        where p.state = 'open' and f.status = 'PUBLISHED' and s.status = 'PUBLISHED'
                          and (cast(:departement as text) is null or exists (select from fiche_place place
                              where place.fiche_id in (p.first_id, p.second_id) and place.departement = :departement))
                        order by p.score desc, p.first_id, p.second_id limit :limit offset :offset""")
                .param("departement", departement, Types.VARCHAR)
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(this::pair)
                .list();
    }

    /** The open pairs that a fiche is in, likeliest first. */
    List<Pair> listOf(UUID fiche) {
        return jdbc.sql(SELECT + "where p.state = 'open' and ? in (p.first_id, p.second_id) order by p.score desc")
                .param(fiche)
                .query(this::pair)
                .list();
    }

    Optional<Pair> find(UUID first, UUID second) {
        return jdbc.sql(SELECT + "where p.state = 'open' and p.first_id = ? and p.second_id = ?")
                .params(first, second)
                .query(this::pair)
                .optional();
    }

    /** @return whether it was open until now */
    boolean decide(Pair pair, String state, UUID who) {
        return jdbc.sql("update duplicate_pair set state = ?, decided_by = ?, decided_at = ?"
                                + " where first_id = ? and second_id = ? and state = 'open'")
                        .params(
                                state,
                                who,
                                Timestamp.from(clock.instant()),
                                pair.first().id(),
                                pair.second().id())
                        .update()
                > 0;
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                new Pair.Side(
                        row.getObject("first_id", UUID.class),
                        row.getString("first_title"),
                        row.getString("first_source"),
                        row.getString("first_slug")),
                new Pair.Side(
                        row.getObject("second_id", UUID.class),
                        row.getString("second_title"),
                        row.getString("second_source"),
                        row.getString("second_slug")),
                row.getInt("score"),
                json.readValue(row.getString("signs"), new TypeReference<List<Sign>>() {}));
    }
}
