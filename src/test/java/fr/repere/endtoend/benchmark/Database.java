package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.SQLException;

/** One value out of a database. */
final class Database {

    private Database() {}

    static long number(DatabaseAccess database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    static String text(DatabaseAccess database, String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
