package fr.repere.geodata.importing.run;

import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a source out of the public's view as a whole, and takes that back: each in one transaction, in chunks so that memory does not grow,
 * through the aggregate so that every fiche is announced to the index.
 */
public class SourceRetirement {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Fiches fiches;
    private final Clock clock;

    /** Works on the store of these fiches. */
    public SourceRetirement(JdbcTemplate jdbc, TransactionTemplate transaction, Fiches fiches, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.fiches = fiches;
        this.clock = clock;
    }

    /**
     * Archives every published fiche of a source; from then on no import brings the source in, until it is taken back.
     *
     * @param by the account that asked for it
     * @param progress is told how many fiches more are done
     * @return how many fiches went
     * @throws IllegalStateException when it was retired already
     */
    public long retire(String source, String reason, @Nullable UUID by, LongConsumer progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock();
            if (open(source) != null) {
                throw new IllegalStateException("the source " + source + " was retired already");
            }
            Instant now = clock.instant();
            UUID id = UUID.randomUUID();
            jdbc.update(
                    "insert into source_withdrawal (id, source, reason, withdrawn_at, withdrawn_by) values (?, ?, ?,"
                            + " ?, ?)",
                    id,
                    source,
                    reason,
                    Timestamp.from(now),
                    by);
            long gone = jdbc.update(
                    "insert into source_withdrawal_fiche select ?, id from fiche where source = ? and status ="
                            + " 'PUBLISHED'",
                    id,
                    source);
            jdbc.update("update source_withdrawal set fiches = ? where id = ?", gone, id);
            each(id, progress, fiche -> fiche.archive(now));
            return gone;
        }));
    }

    /**
     * Publishes again the fiches that went with the source; those that were archived before, or changed hands since, stay as they are.
     *
     * @param by the account that asked for it
     * @param progress is told how many fiches more are done
     * @return how many fiches came back
     * @throws IllegalStateException when it is not retired
     */
    public long restore(String source, @Nullable UUID by, LongConsumer progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock();
            UUID id = open(source);
            if (id == null) {
                throw new IllegalStateException("the source " + source + " is not retired");
            }
            Instant now = clock.instant();
            long[] back = {0};
            each(id, progress, fiche -> {
                if (fiche.status() == FicheStatus.ARCHIVED) {
                    fiche.publish(now);
                    back[0]++;
                }
            });
            jdbc.update(
                    "update source_withdrawal set taken_back_at = ?, taken_back_by = ? where id = ?",
                    Timestamp.from(now),
                    by,
                    id);
            return back[0];
        }));
    }

    private void each(UUID withdrawal, LongConsumer progress, Consumer<Fiche> step) {
        UUID last = new UUID(0, 0);
        while (true) {
            List<UUID> ids = jdbc.queryForList(
                    "select fiche_id from source_withdrawal_fiche where withdrawal_id = ? and fiche_id > ?"
                            + " order by fiche_id limit " + CHUNK,
                    UUID.class,
                    withdrawal,
                    last);
            if (ids.isEmpty()) {
                return;
            }
            Map<UUID, Fiche> stored = fiches.listByIds(ids);
            List<Fiche> chunk = stored(ids, stored).toList();
            chunk.forEach(step);
            fiches.save(chunk);
            fiches.forget();
            progress.accept(ids.size());
            last = ids.getLast();
        }
    }

    private static Stream<Fiche> stored(List<UUID> ids, Map<UUID, Fiche> fiches) {
        return ids.stream().flatMap(id -> Stream.ofNullable(fiches.get(id)));
    }

    /** An import meanwhile would bring fiches back, or be surprised by their going. */
    private void lock() {
        jdbc.query("select pg_advisory_xact_lock(" + Importer.ONE_AT_A_TIME + ")", row -> {});
    }

    private @Nullable UUID open(String source) {
        return jdbc
                .queryForList(
                        "select id from source_withdrawal where source = ? and taken_back_at is null",
                        UUID.class,
                        source)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
