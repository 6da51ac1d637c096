package fr.repere.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SharedTestServersIT {

    @Test
    void every_test_has_a_database_of_its_own_with_postgis_and_an_empty_public_schema() throws SQLException {
        var one = TestServers.database();
        var other = TestServers.database();
        assertThat(one.database()).isNotEqualTo(other.database());
        EmbeddedPostgresIT.value(one, "CREATE TABLE fiche (place geometry(Point, 4326)); SELECT 'made'");
        assertThat(EmbeddedPostgresIT.value(
                        other,
                        "SELECT count(*)::text FROM pg_tables WHERE tablename = 'fiche' AND schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(EmbeddedPostgresIT.value(TestServers.asIndexer(one), "SELECT current_user::text"))
                .isEqualTo(RepereDatabase.INDEXER);
    }

    @Test
    void another_module_of_the_same_build_finds_the_servers_that_run() {
        TestServers.database();
        var found = TestRun.current().addresses();
        assertThat(found.elasticsearchUrl()).isEqualTo(TestServers.elasticsearchUrl());
        assertThat(found.superuser().port()).isEqualTo(TestServers.database().port());
    }

    @Test
    void index_prefixes_never_repeat() {
        assertThat(TestServers.indexPrefix()).isNotEqualTo(TestServers.indexPrefix());
    }
}
