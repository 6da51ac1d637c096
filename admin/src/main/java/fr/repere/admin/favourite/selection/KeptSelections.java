package fr.repere.admin.favourite.selection;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps selections: each is seen by its owner and, when it is shared, by the present members of one structure. */
@Service
public class KeptSelections {

    /** So many selections one person keeps at most. */
    public static final int MOST = 200;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String SEEN = """
            select k.id, k.account_id, coalesce(a.pseudonym, a.first_name, '') as owner, k.structure_id, s.name as structure_name,
                k.name, k.fiches, k.created_at
            from kept_selection k join account a on a.id = k.account_id left join structure s on s.id = k.structure_id
            where (k.account_id = :account or k.structure_id = any (:structures))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptSelections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that a person sees, by name. */
    public List<KeptSelection> list(Person person) {
        return seenBy(person, " order by lower(k.name), k.id").list();
    }

    /** One of them. */
    public Optional<KeptSelection> find(Person person, UUID id) {
        return list(person).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Keeps a selection. @param structure one of the person's own, or null. @return false when there are too many already */
    @Transactional
    public boolean keep(Person person, String name, List<String> fiches, @Nullable UUID structure) {
        if (list(person).stream().filter(one -> one.isOf(person.id())).count() >= MOST) {
            return false;
        }
        jdbc.sql("insert into kept_selection (id, account_id, structure_id, name, fiches, created_at)"
                        + " values (:id, :account, :structure, :name, :fiches, :now)")
                .param("id", UUID.randomUUID())
                .param("account", person.id())
                .param("structure", person.isMemberOf(structure) ? structure : null)
                .param("name", name)
                .param("fiches", fiches.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    /** Keeps one of the person's own no longer. @return whether it was there, and theirs */
    @Transactional
    public boolean delete(Person person, UUID id) {
        return jdbc.sql("delete from kept_selection where id = ? and account_id = ?")
                        .params(id, person.id())
                        .update()
                > 0;
    }

    private JdbcClient.MappedQuerySpec<KeptSelection> seenBy(Person person, String rest) {
        return jdbc.sql(SEEN + rest)
                .param("account", person.id())
                .param(
                        "structures",
                        person.seats().stream().map(Seat::structureId).toArray(UUID[]::new))
                .query((row, i) -> selection(row));
    }

    private static KeptSelection selection(ResultSet row) throws SQLException {
        return new KeptSelection(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("owner"),
                row.getObject("structure_id", UUID.class),
                row.getString("structure_name"),
                row.getString("name"),
                List.of((String[]) row.getArray("fiches").getArray()),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(PARIS)
                        .toLocalDate());
    }
}
