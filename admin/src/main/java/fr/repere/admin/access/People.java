package fr.repere.admin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads who somebody is and what they may do, in one round trip. */
@Repository
public class People {

    private static final String ONE = """
            select a.id, a.mail, a.first_name, a.pseudonym, a.language, a.departements, a.current_structure, a.step,
                a.totp_confirmed_at is not null as has_second_factor,
                coalesce((select json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.role)
                    from account_grant g where g.account_id = a.id), '[]') as grants,
                coalesce((select json_agg(json_build_object('structureId', m.structure_id, 'structureName', s.name,
                        'administrator', m.administrator) order by s.name, s.id)
                    from membership m join structure s on s.id = m.structure_id
                    where m.account_id = a.id and m.ended_at is null), '[]') as seats
            from account a where a.id = ? and a.deleted_at is null""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    People(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The person of a session, or nothing when the account is gone. */
    public Optional<Person> find(SessionPrincipal principal) {
        return jdbc.sql(ONE)
                .param(principal.accountId())
                .query((row, i) -> person(row, principal.strong()))
                .optional();
    }

    /** The person of an account, as of a session without second factor: for mails, which nobody is signed in for. */
    public Optional<Person> find(UUID accountId) {
        return find(new SessionPrincipal(accountId, false));
    }

    private Person person(ResultSet row, boolean strong) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getString("first_name"),
                row.getString("pseudonym"),
                Locale.of(row.getString("language")),
                List.of((String[]) row.getArray("departements").getArray()),
                json.readValue(row.getString("grants"), new TypeReference<List<Grant>>() {}),
                json.readValue(row.getString("seats"), new TypeReference<List<Seat>>() {}),
                row.getObject("current_structure", UUID.class),
                row.getString("step"),
                row.getBoolean("has_second_factor"),
                strong);
    }
}
