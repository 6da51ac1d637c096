package fr.repere.admin.favourite.alert;

import fr.repere.admin.favourite.alert.Difference.Seen;
import fr.repere.admin.favourite.fiche.ShownFiche;
import fr.repere.admin.favourite.search.Frequency;
import fr.repere.admin.favourite.search.SavedSearch;
import fr.repere.admin.favourite.search.SavedSearches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which searches are due, and what each had found when it was last told of. */
@Repository
class AlertState {

    private final JdbcClient jdbc;

    AlertState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The searches whose period of this day was not told of yet, those that wait longest first. @param day in Paris */
    List<SavedSearch> due(LocalDate day) {
        String periods = Arrays.stream(Frequency.values())
                .filter(frequency -> frequency != Frequency.NONE)
                .map(frequency -> "when '" + frequency.code() + "' then '" + frequency.period(day) + "'")
                .collect(Collectors.joining(" ", "case s.frequency ", " end"));
        return jdbc.sql(
                        "select s.* from saved_search s join account a on a.id = s.account_id where s.frequency <> 'none'"
                                + " and a.deleted_at is null and a.mail is not null and a.mail_confirmed_at is not null"
                                + " and s.period is distinct from " + periods
                                + " order by s.told_at nulls first, s.id")
                .query((row, i) -> SavedSearches.search(row))
                .list();
    }

    /** A search as it stands, its row locked until the transaction ends: of two that come to tell, one waits and finds it told. */
    Optional<SavedSearch> lock(UUID id) {
        return jdbc.sql("select * from saved_search where id = ? for update")
                .param(id)
                .query((row, i) -> SavedSearches.search(row))
                .optional();
    }

    Map<UUID, Seen> seen(UUID search) {
        Map<UUID, Seen> seen = new LinkedHashMap<>();
        jdbc.sql("select fiche_id, title, seen from saved_search_fiche where search_id = ? order by title, fiche_id")
                .param(search)
                .query((row, i) ->
                        Map.entry(row.getObject(1, UUID.class), new Seen(row.getString(2), row.getString(3))))
                .list()
                .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
        return seen;
    }

    /** Replaces what was found. Writes only what differs. */
    void keep(UUID search, Collection<ShownFiche> found) {
        UUID[] ids = found.stream().map(ShownFiche::id).toArray(UUID[]::new);
        jdbc.sql("delete from saved_search_fiche where search_id = ? and fiche_id <> all (?)")
                .params(search, ids)
                .update();
        jdbc.sql(
                        "insert into saved_search_fiche (search_id, fiche_id, title, seen)"
                                + " select ?, * from unnest(?, ?, ?) on conflict (search_id, fiche_id) do update"
                                + " set title = excluded.title, seen = excluded.seen where saved_search_fiche.seen <> excluded.seen")
                .params(
                        search,
                        ids,
                        found.stream().map(ShownFiche::title).toArray(String[]::new),
                        found.stream().map(ShownFiche::seen).toArray(String[]::new))
                .update();
    }

    /** Marks a period as told of. */
    void told(UUID search, String period, Instant now) {
        jdbc.sql("update saved_search set period = ?, problem = null, told_at = ? where id = ?")
                .params(period, now.atOffset(ZoneOffset.UTC), search)
                .update();
    }

    /** Leaves a period out because the search cannot be told of as it stands. */
    void leftOut(UUID search, String period, String problem) {
        jdbc.sql("update saved_search set period = ?, problem = ? where id = ?")
                .params(period, problem, search)
                .update();
    }

    /** Forgets what accounts kept that are no more. */
    void forgetTheDeleted() {
        for (String table : List.of("favourite", "kept_selection", "saved_search")) {
            jdbc.sql("delete from " + table
                            + " k using account a where a.id = k.account_id and a.deleted_at is not null")
                    .update();
        }
    }
}
