package fr.repere.admin.favourite.fiche;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps fiches for people: of each account its own, and nobody else's. */
@Service
public class Favourites {

    /** So many fiches one person keeps at most. */
    public static final int MOST = 500;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final ShownFiches fiches;
    private final Clock clock;

    Favourites(JdbcClient jdbc, ShownFiches fiches, Clock clock) {
        this.jdbc = jdbc;
        this.fiches = fiches;
        this.clock = clock;
    }

    /** Keeps a fiche, or changes the word about one that is kept. @return false when there are too many already */
    @Transactional
    public boolean keep(UUID account, ShownFiche fiche, @Nullable String note) {
        if (find(account, fiche.id()).isEmpty() && count(account) >= MOST) {
            return false;
        }
        jdbc.sql("insert into favourite (account_id, fiche_id, note, seen, seen_at, added_at)"
                        + " values (:account, :fiche, :note, :seen, :now, :now)"
                        + " on conflict (account_id, fiche_id) do update set note = excluded.note")
                .param("account", account)
                .param("fiche", fiche.id())
                .param("note", note)
                .param("seen", fiche.seen())
                .param("now", now())
                .update();
        return true;
    }

    /** What somebody keeps, by title. */
    public List<Favourite> list(UUID account) {
        List<Row> rows = jdbc.sql("select fiche_id, note, seen, added_at from favourite where account_id = ?")
                .param(account)
                .query((row, i) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class)
                                .atZoneSameInstant(PARIS)
                                .toLocalDate()))
                .list();
        Map<UUID, ShownFiche> shown = fiches.find(rows.stream().map(Row::fiche).toList());
        return rows.stream()
                .filter(row -> shown.containsKey(row.fiche()))
                .map(row -> new Favourite(
                        Objects.requireNonNull(shown.get(row.fiche())), row.note(), row.seen(), row.addedOn()))
                .sorted((one, other) ->
                        one.fiche().title().compareToIgnoreCase(other.fiche().title()))
                .toList();
    }

    /** One of them. */
    public Optional<Favourite> find(UUID account, UUID fiche) {
        return list(account).stream()
                .filter(one -> one.fiche().id().equals(fiche))
                .findFirst();
    }

    /** Remembers that the person has seen what a fiche says now. */
    @Transactional
    public void saw(UUID account, UUID fiche) {
        find(account, fiche)
                .ifPresent(favourite -> jdbc.sql(
                                "update favourite set seen = ?, seen_at = ? where account_id = ? and fiche_id = ?")
                        .params(favourite.fiche().seen(), now(), account, fiche)
                        .update());
    }

    /** Keeps a fiche no longer. */
    @Transactional
    public void drop(UUID account, UUID fiche) {
        jdbc.sql("delete from favourite where account_id = ? and fiche_id = ?")
                .params(account, fiche)
                .update();
    }

    private long count(UUID account) {
        return jdbc.sql("select count(*) from favourite where account_id = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Row(UUID fiche, @Nullable String note, String seen, LocalDate addedOn) {}
}
