package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** PostGIS, tsvector, GIN and GiST asked with one statement a request; statements stay prepared on a connection that is kept. */
record SqlTarget(DatabaseAccess database) implements Target {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Client open() {
        try {
            return new SqlClient(database.connect());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class SqlClient implements Client {

        private static final int ROWS_READ = 1_000;

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        SqlClient(Connection connection) {
            this.connection = connection;
        }

        @Override
        public long ask(Request request) {
            SqlQuery query = SqlQuery.of(request);
            try {
                PreparedStatement statement = prepared.get(query.text());
                if (statement == null) {
                    statement = connection.prepareStatement(query.text());
                    statement.setFetchSize(0);
                    prepared.put(query.text(), statement);
                }
                query.bind(connection, statement);
                return read(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(query.text(), e);
            }
        }

        /** Reads every row and value, as an application would to make its answer. */
        private static long read(PreparedStatement statement) throws SQLException {
            long total = -1;
            int rowsRead = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String part = rows.getString(1);
                    String value = rows.getString(2);
                    long number = rows.getLong(3);
                    rows.getString(4);
                    if (part.equals("total")) {
                        total = number;
                    }
                    if (value == null || ++rowsRead > ROWS_READ) {
                        throw new IllegalStateException("not an answer of the statement: " + part);
                    }
                }
            }
            return total;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
