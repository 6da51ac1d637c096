package fr.repere.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The product's database and roles inside a PostgreSQL: what only a superuser can make, so that the applications need not be one. */
public final class RepereDatabase {

    /** Owns the database and its schema: migrates, reads and writes. */
    public static final String ADMIN = "repere_admin";

    /** Reads fiches, and empties the outbox; its rights are granted by the migrations. */
    public static final String INDEXER = "repere_indexer";

    private RepereDatabase() {}

    /** Makes the two roles, or gives them these passwords when they exist. */
    public static void createRoles(DatabaseAccess superuser, String adminPassword, String indexerPassword)
            throws SQLException {
        try (var connection = superuser.connect()) {
            createRole(connection, ADMIN, adminPassword);
            createRole(connection, INDEXER, indexerPassword);
        }
    }

    /**
     * Makes a database with PostGIS that {@link #ADMIN} owns and nobody else but {@link #INDEXER} may enter; nothing happens when it exists.
     */
    public static void create(DatabaseAccess superuser, String name) throws SQLException {
        try (var connection = superuser.connect()) {
            if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                return;
            }
            execute(connection, "CREATE DATABASE " + quoted(name) + " OWNER " + ADMIN);
            execute(connection, "REVOKE ALL ON DATABASE " + quoted(name) + " FROM PUBLIC");
            execute(connection, "GRANT CONNECT ON DATABASE " + quoted(name) + " TO " + INDEXER);
        }
        try (var connection = superuser.on(name).connect()) {
            execute(connection, "CREATE EXTENSION IF NOT EXISTS postgis");
            // A fuzzy or accent-blind search by the operators of admin needs these two; only a superuser can bring them
            // in.
            execute(connection, "CREATE EXTENSION IF NOT EXISTS unaccent");
            execute(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
    }

    /** Makes a database as a copy of another, which nobody may be using. */
    static void copy(DatabaseAccess superuser, String from, String to) throws SQLException {
        try (var connection = superuser.connect()) {
            execute(connection, "CREATE DATABASE " + quoted(to) + " TEMPLATE " + quoted(from) + " OWNER " + ADMIN);
            execute(connection, "GRANT CONNECT ON DATABASE " + quoted(to) + " TO " + INDEXER);
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
        execute(connection, verb + " ROLE " + role + " LOGIN PASSWORD '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
