package fr.repere.indexer;

import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.outbox.Outbox.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes fiches and their outbox rows in one transaction, as admin does. */
public final class SampleFiches {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    SampleFiches(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.outbox = new Outbox(jdbc);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Dijon and Beaune (Côte-d'Or), Dole (Jura) in an EPCI that reaches into Côte-d'Or by Auxonne. */
    void territories() {
        jdbc.execute("""
                insert into region values ('27', 'Bourgogne-Franche-Comté');
                insert into departement values ('21', 'Côte-d''Or', '27', 'departement'), ('39', 'Jura', '27', 'departement');
                insert into epci values ('242100410', 'Dijon Métropole', 'METRO'), ('200010650', 'CA du Grand Dole', 'CA');
                insert into commune values
                    ('21231', 'Dijon', '21', '242100410', 160000, '{21000}', st_setsrid(st_makepoint(5.04, 47.32), 4326), 'commune'),
                    ('21054', 'Beaune', '21', null, 20000, '{21200}', st_setsrid(st_makepoint(4.84, 47.02), 4326), 'commune'),
                    ('21038', 'Auxonne', '21', '200010650', 7500, '{21130}', st_setsrid(st_makepoint(5.39, 47.19), 4326), 'commune'),
                    ('39198', 'Dole', '39', '200010650', 24000, '{39100}', st_setsrid(st_makepoint(5.49, 47.09), 4326), 'commune');
                insert into commune_alias (code, name, kind, commune, postal_codes) values ('21999', 'Ancien Dijon', 'ancien-code', '21231', '{21100}');
                insert into boundary values
                    ('departement', '21', st_geomfromtext('MULTIPOLYGON(((4 47, 4 48, 5.4 48, 5.4 47, 4 47)))', 4326), 'test', '2026'),
                    ('departement', '39', st_geomfromtext('MULTIPOLYGON(((5.4 46, 5.4 48, 6 48, 6 46, 5.4 46)))', 4326), 'test', '2026');
                insert into reference_vintage (dataset, source, vintage, row_count) values ('communes', 'test', '2026', 4)""");
    }

    /** A published dispositif in Dijon. */
    public UUID publish(String title) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into fiche (id, kind, slug, status, version, source, local_id, main_theme, needs, online, national, zone,
                                       created_at, changed_at, published_on)
                    values (?, 'dispositif', ?, 'PUBLISHED', 1, 'test', ?, 'francais', '{cours-de-francais}', false, false,
                            '{departement:21}', now(), now(), '2026-03-01')""", id, id.toString(), id.toString());
            jdbc.update("insert into fiche_text (fiche_id, language, title) values (?, 'fr', ?)", id, title);
            jdbc.update("""
                    insert into fiche_place (fiche_id, position, commune, departement, point, precision)
                    values (?, 0, '21231', '21', st_setsrid(st_makepoint(5.0415, 47.322), 4326), 'address')""", id);
            outbox.fichesChanged(List.of(new Change(id, 1)));
        });
        return id;
    }

    /** Gives a fiche another title; returns its new version. */
    public long edit(UUID id, String title) {
        return change(id, "update fiche_text set title = ? where fiche_id = ?", title);
    }

    /** Gives a fiche an age range that Elasticsearch refuses: PostGIS has no rule against it. */
    public long breakAges(UUID id) {
        return change(id, "update fiche set age_min = ?, age_max = 20 where id = ?", 60);
    }

    /** Mends what {@link #breakAges} broke. */
    public long mendAges(UUID id) {
        return change(id, "update fiche set age_min = ?, age_max = 20 where id = ?", 16);
    }

    /** Takes a fiche out of the public's view. */
    public long archive(UUID id) {
        return withdraw(id, "ARCHIVED");
    }

    /** Takes a fiche out of the public's view, into another status. */
    public long withdraw(UUID id, String status) {
        return change(id, """
                update fiche set (status, withdrawn_on, deleted_at) =
                    (select next, date '2026-09-15', case when next = 'DELETED' then now() end from (values (?)) as given (next))
                where id = ?""", status);
    }

    /** Publishes a fiche again that was archived. */
    public long publishAgain(UUID id) {
        return change(id, "update fiche set status = ?, deleted_at = null where id = ?", "PUBLISHED");
    }

    private long change(UUID id, String sql, Object value) {
        Long version = transaction.execute(status -> {
            jdbc.update(sql, value, id);
            Long next = jdbc.queryForObject(
                    "update fiche set version = version + 1, changed_at = now() where id = ? returning version",
                    Long.class,
                    id);
            outbox.fichesChanged(List.of(new Change(id, next == null ? 0 : next)));
            return next;
        });
        return version == null ? 0 : version;
    }

    /** Deletes a fiche for good, under the version after its last. */
    public void remove(UUID id, long version) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from fiche where id = ?", id);
            outbox.fichesChanged(List.of(new Change(id, version)));
        });
    }

    /** Says that territories were replaced, as an import of them does. */
    public void territoriesReplaced() {
        jdbc.update("update reference_vintage set loaded_at = clock_timestamp()");
        outbox.territoriesReplaced();
    }

    /** Versions by id of what should be found. */
    public Map<String, Long> published() {
        return versions("PUBLISHED");
    }

    /** Versions by id of what was published once and should not be found. */
    public Map<String, Long> withdrawn() {
        return versions("ARCHIVED");
    }

    private Map<String, Long> versions(String ficheStatus) {
        Map<String, Long> versions = new TreeMap<>();
        jdbc.query(
                "select id, version from fiche where status = ?",
                row -> {
                    versions.put(row.getString(1), row.getLong(2));
                },
                ficheStatus);
        return versions;
    }

    /** How many rows wait in the outbox. */
    public long waiting() {
        Long count = jdbc.queryForObject("select count(*) from outbox", Long.class);
        return count == null ? 0 : count;
    }
}
