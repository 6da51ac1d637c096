package fr.repere.geodata.operator;

import fr.repere.geodata.territory.TerritoryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of named territories; every method runs inside the caller's transaction. */
final class TerritoryRows {

    private static final String SELECT = """
            select t.id, t.slug, t.version, t.kind, t.name, t.valid_from, t.valid_to, t.service, t.phone, t.mail, t.website,
                   t.created_at, t.changed_at,
                   array(select p.kind || ':' || p.code from territory_part p where p.territory_id = t.id) as parts
            from territory t
            """;

    private final JdbcTemplate jdbc;

    TerritoryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else may write; reading goes on. */
    void lock() {
        jdbc.execute("lock table territory in share row exclusive mode");
    }

    List<Territory> list() {
        return jdbc.query(SELECT + "order by t.name, t.valid_from, t.slug", (row, i) -> territory(row));
    }

    Optional<Territory> find(String slug) {
        return jdbc.query(SELECT + "where t.slug = ?", (row, i) -> territory(row), slug).stream()
                .findFirst();
    }

    /** Writes a territory over its former version, or as a new one, with its line of history. */
    void store(Territory territory, @Nullable TerritoryContent before, Author author) {
        TerritoryContent content = territory.content();
        jdbc.update(
                """
                insert into territory (id, slug, version, kind, name, valid_from, valid_to, service, phone, mail, website,
                    created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, kind = excluded.kind, name = excluded.name,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, service = excluded.service,
                    phone = excluded.phone, mail = excluded.mail, website = excluded.website,
                    changed_at = excluded.changed_at""",
                territory.id(),
                territory.slug(),
                territory.version(),
                content.type().code(),
                content.name(),
                content.validity().from(),
                content.validity().to(),
                content.contact().service(),
                content.contact().phone(),
                content.contact().mail(),
                content.contact().website(),
                Timestamp.from(territory.createdAt()),
                Timestamp.from(territory.changedAt()));
        jdbc.update("delete from territory_part where territory_id = ?", territory.id());
        jdbc.batchUpdate(
                "insert into territory_part (territory_id, kind, code) values (?, ?, ?)",
                content.parts(),
                500,
                (statement, part) -> {
                    statement.setObject(1, territory.id());
                    statement.setString(2, part.kind().code());
                    statement.setString(3, part.code());
                });
        remember(territory, before, author);
    }

    private void remember(Territory territory, @Nullable TerritoryContent before, Author author) {
        jdbc.update(
                """
                insert into territory_history (territory_id, version, changed_at, changed_by, reason, before, after)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                territory.id(),
                territory.version(),
                Timestamp.from(territory.changedAt()),
                author.name(),
                author.reason(),
                before == null ? null : ContentJson.write(before),
                ContentJson.write(territory.content()));
    }

    /** Newest first. */
    List<HistoryEntry> history(UUID id) {
        return jdbc.query(
                """
                select version, changed_at, changed_by, reason, before, after
                from territory_history where territory_id = ? order by version desc""",
                (row, i) -> new HistoryEntry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        new Author(row.getString(3), row.getString(4)),
                        row.getString(5) == null ? null : ContentJson.read(row.getString(5)),
                        ContentJson.read(row.getString(6))),
                id);
    }

    private static Territory territory(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("parts").getArray();
        TerritoryContent content = new TerritoryContent(
                TerritoryType.findByCode(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                Stream.of(codes).map(TerritoryRows::part).toList(),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                new Contact(
                        row.getString("service"),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getString("website")));
        return new Territory(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getLong("version"),
                content,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Part part(String qualified) {
        int colon = qualified.indexOf(':');
        return new Part(
                TerritoryKind.findByCode(qualified.substring(0, colon)).orElseThrow(), qualified.substring(colon + 1));
    }
}
