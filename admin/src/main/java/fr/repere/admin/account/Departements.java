package fr.repere.admin.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The départements that a search can be preset to, the overseas collectivities too. */
@Repository
public class Departements {

    private final JdbcClient jdbc;

    Departements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by code. */
    public List<Departement> list() {
        return jdbc.sql("select code, name from departement order by code")
                .query((row, i) -> new Departement(row.getString(1), row.getString(2)))
                .list();
    }

    /** Those of these codes that exist, in order, each once. */
    public List<String> known(List<String> codes) {
        return list().stream().map(Departement::code).filter(codes::contains).toList();
    }

    /** A département. @param code INSEE */
    public record Departement(String code, String name) {}
}
