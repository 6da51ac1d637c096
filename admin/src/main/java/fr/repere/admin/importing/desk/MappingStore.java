package fr.repere.admin.importing.desk;

import fr.repere.geodata.importing.table.MappingForm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mappings that were saved under a name. */
@Repository
class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A saved mapping. */
    record Saved(String name, MappingForm form, Instant changedAt) {}

    List<Saved> list() {
        return jdbc.sql("select name, form, changed_at from import_mapping order by name")
                .query((row, i) -> new Saved(
                        row.getString(1),
                        MappingForm.ofJson(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Saved> find(String name) {
        return list().stream().filter(saved -> saved.name().equals(name)).findFirst();
    }

    void save(String name, MappingForm form, UUID by) {
        jdbc.sql("insert into import_mapping (name, form, changed_at, changed_by) values (?, ?::jsonb, now(), ?)"
                        + " on conflict (name) do update set form = excluded.form, changed_at = excluded.changed_at,"
                        + " changed_by = excluded.changed_by")
                .params(name, form.toJson(), by)
                .update();
    }

    /** Deletes one; returns whether it was there. Imports that use it have their own copy. */
    boolean delete(String name) {
        return jdbc.sql("delete from import_mapping where name = ?").param(name).update() > 0;
    }
}
