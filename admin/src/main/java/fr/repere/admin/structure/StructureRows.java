package fr.repere.admin.structure;

import fr.repere.admin.structure.Situation.Spot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of structures, as their members see it; every method runs inside the caller's transaction. */
@Repository
class StructureRows {

    private static final String SELECT = """
            select s.id, s.version, s.source, s.siret, s.siret_state, s.no_siret_reason, s.status, s.status_reason, s.name, s.acronym,
                   s.type, s.street, s.postal_code, s.commune, s.website, s.phone, s.mail, s.description, s.precision, s.declared_at,
                   c.name as commune_name,
                   (select count(*) from membership m where m.structure_id = s.id and m.ended_at is null) as members
            from structure s left join commune c on c.code = s.commune
            """;

    private final JdbcClient jdbc;

    StructureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StructureSheet> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(StructureColumns::sheet)
                .optional();
    }

    /** Until the transaction ends nobody else corrects it. */
    void lock(UUID id) {
        jdbc.sql("select 1 from structure where id = ? for no key update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Of two who declare one SIRET at the same moment the second waits for the first, and then finds it. */
    void lockSiret(String siret) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('siret:' || ?, 0))) as locked")
                .param(siret)
                .query(Integer.class)
                .single();
    }

    /** Those of a SIRET that an editor did not refuse: those with members first, then the declared ones. */
    List<StructureSheet> listBySiret(String siret) {
        return jdbc.sql(SELECT + """
                where s.siret = ? and s.status <> 'refused'
                order by members desc, s.declared_at nulls last, s.id""")
                .param(siret)
                .query(StructureColumns::sheet)
                .list();
    }

    /** Those of a SIREN, by name and commune. */
    List<StructureSheet> listBySiren(String siren) {
        return jdbc.sql(SELECT + """
                where left(s.siret, 9) = ? and length(s.siret) = 14 and s.status <> 'refused'
                order by s.name, c.name, s.siret limit 200""")
                .param(siren)
                .query(StructureColumns::sheet)
                .list();
    }

    /** Those whose name or acronym contains all of these words, the ones that begin with the first before the others. */
    List<StructureSheet> listByName(List<String> words, int limit) {
        String[] patterns = words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
        return jdbc.sql(SELECT + """
                where s.status <> 'refused' and coalesce(s.acronym, '') || ' ' || s.name ilike all (?)
                order by members desc, length(s.name), s.name, s.id limit ?""")
                .params(patterns, limit)
                .query(StructureColumns::sheet)
                .list();
    }

    /** Declared ones that somebody should look at, the oldest first. */
    List<StructureSheet> listToReview() {
        return jdbc.sql(SELECT + """
                where s.status = 'declared' and s.siret_state in ('none', 'unknown', 'closed')
                order by s.declared_at limit 200""").query(StructureColumns::sheet).list();
    }

    void add(UUID id, String localId, New structure, Instant now) {
        Profile profile = structure.profile();
        jdbc.sql("""
                        insert into structure (id, source, local_id, name, siret, siret_state, siret_checked_at, siret_next_try,
                            no_siret_reason, declared_by, declared_at, status, kept_by_members)
                        values (:id, 'repere', :localId, :name, :siret, :state, :checked, :next, :reason, :by, :now, 'declared', true)""")
                .param("id", id)
                .param("localId", localId)
                .param("name", profile.name())
                .param("siret", structure.siret())
                .param("state", structure.state().code())
                .param("checked", structure.state() == SiretState.TO_CHECK ? null : at(now))
                .param("next", structure.state() == SiretState.TO_CHECK ? at(now) : null)
                .param("reason", structure.reason())
                .param("by", structure.by())
                .param("now", at(now))
                .update();
        write(id, 0, profile);
    }

    /** Writes a profile as that of a version; from now on no import changes it. */
    void write(UUID id, long version, Profile profile) {
        jdbc.sql(
                        "update structure set version = :version, name = :name, acronym = :acronym, type = :type, street = :street,"
                                + " postal_code = :postalCode, commune = :commune, website = :website, phone = :phone, mail = :mail,"
                                + " description = :description, kept_by_members = true where id = :id")
                .param("id", id)
                .param("version", version)
                .param("name", profile.name())
                .param("acronym", profile.acronym())
                .param("type", profile.type())
                .param("street", profile.street())
                .param("postalCode", profile.postalCode())
                .param("commune", profile.commune())
                .param("website", profile.website())
                .param("phone", profile.phone())
                .param("mail", profile.mail())
                .param("description", profile.description())
                .update();
    }

    /** Moves it to a point, or says that it is nowhere. */
    void move(UUID id, Optional<Spot> spot) {
        jdbc.sql("update structure set point = null, precision = null where id = ?")
                .param(id)
                .update();
        spot.ifPresent(there -> jdbc.sql("""
                        update structure set point = st_setsrid(st_makepoint(:longitude, :latitude), 4326), precision = :precision
                        where id = :id""")
                .param("longitude", there.point().longitude())
                .param("latitude", there.point().latitude())
                .param("precision", there.precision().code())
                .param("id", id)
                .update());
    }

    void status(UUID id, String status, @Nullable String reason) {
        jdbc.sql("update structure set status = :status, status_reason = :reason where id = :id")
                .param("status", status)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<UUID> findDeclarer(UUID id) {
        return jdbc.sql("select declared_by from structure where id = ? and declared_by is not null")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A structure to be added.
     *
     * @param reason why there is no SIRET, or why the directory does not know it
     */
    record New(
            @Nullable String siret,
            SiretState state,
            @Nullable String reason,
            Profile profile,
            UUID by) {}
}
