package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.DocumentVersion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;

/** What PostGIS says about published fiches as a whole, and which of them have a change on its way. */
final class PublishedFiches {

    private final JdbcOperations jdbc;

    PublishedFiches(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from fiche where status = 'PUBLISHED'", Long.class));
    }

    /** Whether a published fiche exists that no outbox row will bring into the index. */
    boolean anySettled() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from fiche f where f.status = 'PUBLISHED'
                    and not exists (select from outbox o where o.fiche_id = f.id))""", Boolean.class));
    }

    Checksum checksum() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*), coalesce(sum(('x' || left(md5(id || ':' || version), 16))::bit(64)::bigint), 0)
                from fiche where status = 'PUBLISHED'""", (row, number) -> {
            BigDecimal sum = row.getBigDecimal(2);
            // The low 64 bits: the sum modulo 2⁶⁴.
            return new Checksum(row.getLong(1), sum.toBigInteger().longValue());
        }));
    }

    /** Hands over id and version of every published fiche in the order of ids, which is that of their text form too. */
    void walk(Consumer<DocumentVersion> fiches) {
        jdbc.query("select id, version from fiche where status = 'PUBLISHED' order by id", row -> {
            fiches.accept(new DocumentVersion(row.getString(1), row.getLong(2)));
        });
    }

    Map<String, Long> versionsOf(Collection<String> ids) {
        Map<String, Long> versions = new HashMap<>();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "select id, version from fiche where status = 'PUBLISHED' and id = any (?)");
                    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    return statement;
                },
                row -> {
                    versions.put(row.getString(1), row.getLong(2));
                });
        return versions;
    }

    /** The fiches that have a change on its way, and the version of the newest change. */
    Map<UUID, Long> changesOnTheirWay() {
        Map<UUID, Long> versions = new HashMap<>();
        jdbc.query("select fiche_id, max(version) from outbox where aggregate = 'fiche' group by fiche_id", row -> {
            versions.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return versions;
    }
}
