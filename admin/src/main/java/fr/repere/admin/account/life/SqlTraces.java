package fr.repere.admin.account.life;

import fr.repere.admin.account.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traces that are rows of tables: read by queries, let go of by statements. */
public final class SqlTraces implements PersonalTraces {

    private final JdbcClient jdbc;
    private final Map<String, String> read;
    private final List<String> erase;

    /**
     * Traces of one package.
     *
     * @param read by name in the export: a query with the parameters {@code id} and {@code mail} (in lower case)
     * @param erase in their order: statements with the parameters {@code id}, {@code mail} and {@code name}
     */
    public SqlTraces(JdbcClient jdbc, Map<String, String> read, List<String> erase) {
        this.jdbc = jdbc;
        this.read = new LinkedHashMap<>(read);
        this.erase = List.copyOf(erase);
    }

    @Override
    public Map<String, String> export(UUID account, String mail) {
        Map<String, String> rows = new LinkedHashMap<>();
        read.forEach((name, query) -> rows.put(
                name,
                jdbc.sql("select coalesce(json_agg(r), '[]') from (" + query + ") r")
                        .param("id", account)
                        .param("mail", Accounts.keyOf(mail))
                        .query(String.class)
                        .single()));
        return rows;
    }

    @Override
    public void erase(UUID account, String mail, String name) {
        erase.forEach(statement -> jdbc.sql(statement)
                .param("id", account)
                .param("mail", Accounts.keyOf(mail))
                .param("name", name)
                .update());
    }
}
