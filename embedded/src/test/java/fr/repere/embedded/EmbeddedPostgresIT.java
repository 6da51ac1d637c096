package fr.repere.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.repere.embedded.process.SharedFolder;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {

    private final Path folder = SharedFolder.temporary("repere-postgres-");

    @AfterEach
    void delete() {
        SharedFolder.delete(folder);
    }

    @Test
    void the_indexer_enters_but_owns_nothing_and_strangers_stay_out() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.tests(folder))) {
            RepereDatabase.createRoles(postgres.superuser(), "a", "b");
            RepereDatabase.create(postgres.superuser(), "repere");
            var admin = postgres.superuser().on("repere").as(RepereDatabase.ADMIN, "a");
            assertThat(value(admin, "SELECT ST_AsText(ST_Point(5.04, 47.32))")).isEqualTo("POINT(5.04 47.32)");
            assertThat(value(admin, "SELECT unaccent('éléphant')")).isEqualTo("elephant");
            value(admin, "CREATE TABLE fiche (id int); SELECT 'made'");
            var indexer = postgres.superuser().on("repere").as(RepereDatabase.INDEXER, "b");
            assertThatThrownBy(() -> value(indexer, "SELECT id::text FROM fiche"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> value(admin.as(RepereDatabase.ADMIN, "wrong"), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void data_and_port_survive_a_kill_and_the_next_start() throws SQLException {
        int port;
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.real(folder))) {
            port = postgres.port();
            value(postgres.superuser(), "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 'made'");
            postgres.kill();
            assertThat(postgres.process().isRunning()).isFalse();
            postgres.restart();
            assertThat(value(postgres.superuser(), "SELECT answer::text FROM kept"))
                    .isEqualTo("42");
        }
        try (var again = EmbeddedPostgres.start(PostgresSettings.real(folder).onPort(port))) {
            assertThat(value(again.superuser(), "SELECT answer::text FROM kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void it_listens_on_the_loopback_address_only_and_keeps_its_password_private() throws Exception {
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.tests(folder))) {
            assertThat(value(postgres.superuser(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("superuser.password"))))
                    .isEqualTo("rw-------");
            try (var local = new Socket(InetAddress.getByName("127.0.0.1"), postgres.port())) {
                assertThat(local.isConnected()).isTrue();
            }
        }
    }

    @Test
    void a_port_in_use_is_told_with_the_servers_own_words() throws Exception {
        try (var first = EmbeddedPostgres.start(PostgresSettings.tests(folder.resolve("first")))) {
            var settings = PostgresSettings.tests(folder.resolve("second")).onPort(first.port());
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings).close())
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("Address already in use");
        }
    }

    static String value(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
