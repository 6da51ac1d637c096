package fr.repere.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach one database as one role.
 *
 * @param host name or address
 * @param port TCP port
 * @param database database name
 * @param user role
 * @param password the role's password
 */
public record DatabaseAccess(String host, int port, String database, String user, String password) {

    /** The address as JDBC wants it, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The same server, another database. */
    public DatabaseAccess on(String otherDatabase) {
        return new DatabaseAccess(host, port, otherDatabase, user, password);
    }

    /** The same database, another role. */
    public DatabaseAccess as(String otherUser, String otherPassword) {
        return new DatabaseAccess(host, port, database, otherUser, otherPassword);
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(), properties);
    }

    /** Hides the password: this record ends up in logs and test reports. */
    @Override
    public String toString() {
        return jdbcUrl() + " as " + user;
    }
}
