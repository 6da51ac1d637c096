package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.DocumentVersion;
import fr.repere.indexer.projection.Holding;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What PostGIS says about the fiches that belong into an index as a whole, and which of them have a change on its way. */
final class HeldFiches {

    private final JdbcOperations jdbc;
    private final Holding holding;

    HeldFiches(JdbcOperations jdbc, Holding holding) {
        this.jdbc = jdbc;
        this.holding = holding;
    }

    /** Which fiches these are. */
    Holding holding() {
        return holding;
    }

    long count() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from fiche where " + holding.condition(), Long.class));
    }

    /** Whether such a fiche exists that no outbox row will bring into the index. */
    boolean anySettled() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from fiche f where %s
                    and not exists (select from outbox o where o.fiche_id = f.id))""".formatted(holding.condition()), Boolean.class));
    }

    Checksum checksum() {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*), coalesce(sum(('x' || left(md5(id || ':' || version), 16))::bit(64)::bigint), 0)
                from fiche where %s""".formatted(holding.condition()), (row, number) -> {
            BigDecimal sum = row.getBigDecimal(2);
            // The low 64 bits: the sum modulo 2⁶⁴.
            return new Checksum(row.getLong(1), sum.toBigInteger().longValue());
        }));
    }

    /** Hands over id and version of every such fiche in the order of ids, which is that of their text form too. */
    void walk(Consumer<DocumentVersion> fiches) {
        jdbc.query("select id, version from fiche where " + holding.condition() + " order by id", row -> {
            fiches.accept(new DocumentVersion(row.getString(1), row.getLong(2)));
        });
    }

    /**
     * How fiches stand at one moment.
     *
     * @param version absent when there is no such fiche
     * @param held whether it belongs into the index
     * @param onItsWay whether an outbox row will bring its latest change to every index
     */
    record Standing(@Nullable Long version, boolean held, boolean onItsWay) {}

    /** How these fiches stand, all at the same moment. */
    Map<String, Standing> standingOf(Collection<String> ids) {
        Map<String, Standing> standings = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement("""
                            select i.id, f.version, coalesce(%s, false),
                                   exists (select from outbox o where o.fiche_id = i.id)
                            from unnest(?::uuid[]) i (id) left join fiche f on f.id = i.id""".formatted(holding.condition()));
                    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    return statement;
                },
                row -> {
                    standings.put(
                            row.getString(1),
                            new Standing(row.getObject(2, Long.class), row.getBoolean(3), row.getBoolean(4)));
                });
        return standings;
    }

    /** The next fiches, in the order of their ids, that have a change on its way, and the version of the newest change. */
    SortedMap<UUID, Long> changesOnTheirWayAfter(UUID after, int limit) {
        SortedMap<UUID, Long> versions = new TreeMap<>(Comparator.comparing(UUID::toString));
        jdbc.query(
                """
                select fiche_id, max(version) from outbox where aggregate = 'fiche' and fiche_id > ?
                group by fiche_id order by fiche_id limit ?""",
                row -> {
                    versions.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                after,
                limit);
        return versions;
    }
}
