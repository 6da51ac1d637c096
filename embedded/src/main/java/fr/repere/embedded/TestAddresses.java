package fr.repere.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the servers of a test run are.
 *
 * @param superuser superuser of the PostgreSQL
 * @param elasticsearchUrl address of the Elasticsearch
 */
record TestAddresses(DatabaseAccess superuser, String elasticsearchUrl) {

    /** Of the two roles in the throw-away server of a test run; the superuser's password is generated. */
    static final String ROLE_PASSWORD = "test";

    private static final String TEMPLATE = "repere_template";

    /** The addresses that an earlier module of the same build wrote down. */
    static Optional<TestAddresses> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        var superuser = new DatabaseAccess(
                lines.getProperty("host"),
                Integer.parseInt(lines.getProperty("port")),
                "postgres",
                lines.getProperty("user"),
                lines.getProperty("password"));
        return Optional.of(new TestAddresses(superuser, lines.getProperty("elasticsearch")));
    }

    void write(Path file) throws IOException {
        var lines = new Properties();
        lines.setProperty("host", superuser.host());
        lines.setProperty("port", Integer.toString(superuser.port()));
        lines.setProperty("user", superuser.user());
        lines.setProperty("password", superuser.password());
        lines.setProperty("elasticsearch", elasticsearchUrl);
        try (var writer = Files.newBufferedWriter(file)) {
            lines.store(writer, null);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Makes the roles and the template that the tests' databases are copied from. */
    void prepare() throws SQLException {
        RepereDatabase.createRoles(superuser, ROLE_PASSWORD, ROLE_PASSWORD);
        RepereDatabase.create(superuser, TEMPLATE);
    }

    DatabaseAccess newDatabase(String name) {
        try {
            RepereDatabase.copy(superuser, TEMPLATE, name);
        } catch (SQLException refused) {
            throw new IllegalStateException("No database could be made on " + superuser, refused);
        }
        return superuser.on(name).as(RepereDatabase.ADMIN, ROLE_PASSWORD);
    }
}
