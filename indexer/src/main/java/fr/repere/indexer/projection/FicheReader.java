package fr.repere.indexer.projection;

import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.TextDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * Reads fiches by batches of ids with three statements each, whatever the size of the batch: fiches with their structures, texts,
 * places. Runs in the caller's transaction, and sees what that sees.
 */
public final class FicheReader {

    private static final String FICHES = """
            select f.*, (f.changed_at at time zone 'Europe/Paris')::date as changed_on,
                   s.name as structure_name, s.acronym as structure_acronym, s.website as structure_website,
                   s.local_id as structure_local_id, s.siret as structure_siret, s.phone as structure_phone,
                   s.mail as structure_mail,
                   array(select unnest(array[r.from_id::text, r.from_slug]) from fiche_redirect r where r.to_id = f.id) as formerly,
                   x.position as featured
            from fiche f left join structure s on s.id = f.structure_id
                left join featured_fiche x on x.fiche_id = f.id
            where f.id = any (?)
            order by f.id""";
    private static final String TEXTS = """
            select t.*, case when t.language <> 'fr' then
                (select (min(x.made_at) at time zone 'Europe/Paris')::date from translation x
                     left join french_section s on s.fiche_id = x.fiche_id and s.section = x.section
                 where x.fiche_id = t.fiche_id and x.language = t.language and x.source_hash is distinct from s.hash)
                end as older_since
            from fiche_text t where t.fiche_id = any (?)""";

    /** What a hidden address would tell is not even read: there is no street, and the commune's point stands for the place. */
    private static final String PLACES = """
            select p.fiche_id, p.name, p.postal_code, p.commune, p.departement, p.phone, p.mail, p.opening_hours,
                   p.address_hidden,
                   case when not p.address_hidden then p.street end as street,
                   st_x(case when p.address_hidden then c.point else p.point end) as longitude,
                   st_y(case when p.address_hidden then c.point else p.point end) as latitude,
                   case when not p.address_hidden then p.precision
                        when c.precision = 'arrondissement' then 'departement'
                        else c.precision end as precision
            from fiche_place p left join commune c on p.address_hidden and c.code = p.commune
            where p.fiche_id = any (?)
            order by p.fiche_id, p.position""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcOperations jdbc;

    /** A reader through this access to PostGIS. */
    public FicheReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these fiches that exist, of any status. */
    public List<FicheRow> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, TextDocument>> texts = new HashMap<>();
        Map<UUID, Map<String, LocalDate>> older = new HashMap<>();
        jdbc.query(selecting(TEXTS, ids), row -> {
            texts.computeIfAbsent(row.getObject("fiche_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("language"), FicheColumns.text(row));
            LocalDate since = row.getObject("older_since", LocalDate.class);
            if (since != null) {
                older.computeIfAbsent(row.getObject("fiche_id", UUID.class), id -> new HashMap<>())
                        .put(row.getString("language"), since);
            }
        });
        Map<UUID, List<PlaceDocument>> places = new HashMap<>();
        jdbc.query(selecting(PLACES, ids), row -> {
            places.computeIfAbsent(row.getObject("fiche_id", UUID.class), id -> new ArrayList<>())
                    .add(FicheColumns.place(row));
        });
        return jdbc.query(selecting(FICHES, ids), (row, number) -> {
            UUID id = row.getObject("id", UUID.class);
            return FicheColumns.fiche(
                    row,
                    texts.getOrDefault(id, Map.of()),
                    older.getOrDefault(id, Map.of()),
                    places.getOrDefault(id, List.of()));
        });
    }

    /** The ids of the next fiches of an index in the order of their ids: no offset, so that the millionth costs what the first does. */
    public List<UUID> listAfter(Holding holding, UUID after, int limit) {
        return jdbc.queryForList(
                "select id from fiche where " + holding.condition() + " and id > ? order by id limit ?",
                UUID.class,
                after,
                limit);
    }

    /** Lower than the id of any fiche. */
    public static UUID beforeAll() {
        return BEFORE_ALL;
    }

    private static PreparedStatementCreator selecting(String sql, Collection<UUID> ids) {
        return connection -> prepare(connection, sql, ids);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        return statement;
    }
}
