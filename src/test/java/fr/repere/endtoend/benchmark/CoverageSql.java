package fr.repere.endtoend.benchmark;

import fr.repere.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** PostGIS asked with one statement a question: fiches, places and different structures by département, and fiches by its themes. */
record CoverageSql(DatabaseAccess database) implements CoverageTarget {

    private static final String COUNTS = """
            select 'territory' as part, departement as territory, '' as theme, count(distinct fiche) as fiches,
                   sum(places) as places, count(distinct structure) as structures
            from passing join counted on fiche = id group by departement
            union all
            select 'theme', departement, theme, count(distinct fiche), 0, 0
            from passing join counted on fiche = id, unnest(themes) as theme group by departement, theme
            union all
            select 'all', '', '', count(distinct fiche), sum(places), count(distinct structure)
            from passing join counted on fiche = id""";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public boolean keeps() {
        return false;
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

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        SqlClient(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void ask(Request question) {
            sums(question);
        }

        @Override
        public Sums sums(Request question) {
            SqlQuery query = SqlQuery.passing(question, COUNTS);
            try {
                PreparedStatement statement = prepared.get(query.text());
                if (statement == null) {
                    statement = connection.prepareStatement(query.text());
                    prepared.put(query.text(), statement);
                }
                query.bind(connection, statement);
                return read(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(query.text(), e);
            }
        }

        private static Sums read(PreparedStatement statement) throws SQLException {
            long fiches = 0;
            long places = 0;
            long structures = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String part = rows.getString(1);
                    rows.getString(2);
                    rows.getString(3);
                    if (part.equals("territory")) {
                        fiches += rows.getLong(4);
                        places += rows.getLong(5);
                        structures += rows.getLong(6);
                    }
                }
            }
            return new Sums(fiches, places, structures);
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
