package fr.repere.admin.favourite.search;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps searches for people: of each account its own, and nobody else's. */
@Service
public class SavedSearches {

    /** So many searches one person keeps at most. */
    public static final int MOST = 50;

    private static final int KEY_BYTES = 24;
    private static final String SEARCHES =
            "select id, account_id, name, query, frequency, stop_key, period, problem, told_at from saved_search where ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The searches of an account, by name; that of its favourites is not among them. */
    public List<SavedSearch> list(UUID account) {
        return jdbc.sql(SEARCHES + "account_id = ? and query is not null order by lower(name), id")
                .param(account)
                .query((row, i) -> search(row))
                .list();
    }

    /** The alert on an account's favourites, when there is one. */
    public Optional<SavedSearch> ofFavourites(UUID account) {
        return jdbc.sql(SEARCHES + "account_id = ? and query is null")
                .param(account)
                .query((row, i) -> search(row))
                .optional();
    }

    /** A search by the key that ends it. */
    public Optional<SavedSearch> findByStopKey(String key) {
        return jdbc.sql(SEARCHES + "stop_key = ?")
                .param(key)
                .query((row, i) -> search(row))
                .optional();
    }

    /** Keeps a search. @return false when there are too many already */
    @Transactional
    public boolean save(UUID account, String name, String query, Frequency frequency) {
        if (list(account).size() >= MOST) {
            return false;
        }
        insert(account, name, query, frequency);
        return true;
    }

    /** Says how often somebody wants to be told of their favourites. */
    @Transactional
    public void followFavourites(UUID account, Frequency frequency) {
        Optional<SavedSearch> known = ofFavourites(account);
        if (known.isPresent()) {
            change(account, known.get().id(), known.get().name(), frequency);
        } else {
            insert(account, "", null, frequency);
        }
    }

    /**
     * Changes name and frequency. What was found is forgotten with the last alert: who wants to be told again starts from that day.
     *
     * @return whether it is there, and theirs
     */
    @Transactional
    public boolean change(UUID account, UUID id, String name, Frequency frequency) {
        boolean changed = jdbc.sql(
                                "update saved_search set name = ?, frequency = ?, problem = null,"
                                        + " period = case when ? = 'none' then null else period end,"
                                        + " told_at = case when ? = 'none' then null else told_at end where id = ? and account_id = ?")
                        .params(name, frequency.code(), frequency.code(), frequency.code(), id, account)
                        .update()
                > 0;
        if (changed && frequency == Frequency.NONE) {
            jdbc.sql("delete from saved_search_fiche where search_id = ?")
                    .param(id)
                    .update();
        }
        return changed;
    }

    /** Keeps a search no longer. @return whether it was there, and theirs */
    @Transactional
    public boolean delete(UUID account, UUID id) {
        return jdbc.sql("delete from saved_search where id = ? and account_id = ?")
                        .params(id, account)
                        .update()
                > 0;
    }

    private void insert(UUID account, String name, @Nullable String query, Frequency frequency) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        jdbc.sql("insert into saved_search (id, account_id, name, query, frequency, stop_key, created_at)"
                        + " values (:id, :account, :name, :query, :frequency, :key, :now)")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("name", name)
                .param("query", query)
                .param("frequency", frequency.code())
                .param("key", Base64.getUrlEncoder().withoutPadding().encodeToString(key))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A row with the columns of a search, by their names. */
    public static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                Frequency.findByCode(row.getString("frequency")).orElseThrow(),
                row.getString("stop_key"),
                row.getString("period"),
                row.getString("problem"),
                row.getObject("told_at") != null);
    }
}
