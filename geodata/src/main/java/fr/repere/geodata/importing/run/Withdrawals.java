package fr.repere.geodata.importing.run;

import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.importing.run.ImportReport.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Archives the published fiches of sources that the import has not met; refuses when that would be most of them. */
final class Withdrawals {

    private static final int CHUNK = 500;
    private static final int FEW = 100;

    private static final String GONE = " from fiche f where f.source = any (?) and f.status = 'PUBLISHED'"
            + " and not exists (select from import_seen s where s.id = f.id)";

    private final JdbcTemplate jdbc;
    private final Fiches fiches;
    private final ImportReport report;
    private final Instant now;

    Withdrawals(JdbcTemplate jdbc, Fiches fiches, ImportReport report, Instant now) {
        this.jdbc = jdbc;
        this.fiches = fiches;
        this.report = report;
        this.now = now;
    }

    /**
     * Archives them.
     *
     * @param created fiches that this import added, which were not there to be lost
     * @throws WithdrawalRefused when more than a hundred and more than half would go
     */
    long withdraw(Set<String> sources, long created, boolean whateverMany) {
        Object names = sources.toArray(String[]::new);
        long going = count("select count(*)" + GONE, names);
        long before =
                count("select count(*) from fiche where source = any (?) and status = 'PUBLISHED'", names) - created;
        if (!whateverMany && going > FEW && going * 2 > before) {
            throw WithdrawalRefused.of(going, before);
        }
        long withdrawn = 0;
        while (withdrawn < going) {
            List<UUID> ids =
                    jdbc.queryForList("select f.id" + GONE + " order by f.id limit " + CHUNK, UUID.class, names);
            if (ids.isEmpty()) {
                throw new IllegalStateException("fiches to withdraw vanished inside the transaction");
            }
            Map<UUID, Fiche> stored = fiches.listByIds(ids);
            List<Fiche> chunk =
                    ids.stream().map(stored::get).filter(Objects::nonNull).toList();
            for (Fiche fiche : chunk) {
                fiche.archive(now);
                report.withdrawn(Subject.of(fiche));
            }
            fiches.save(chunk);
            fiches.forget();
            withdrawn += chunk.size();
        }
        return withdrawn;
    }

    private long count(String sql, Object names) {
        Long count = jdbc.queryForObject(sql, Long.class, names);
        return count == null ? 0 : count;
    }
}
