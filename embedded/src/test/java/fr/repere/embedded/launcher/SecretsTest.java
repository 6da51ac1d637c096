package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void they_stay_the_same_from_one_start_to_the_next(@TempDir Path folder) {
        Home home = new Home(folder, folder);
        assertThat(Secrets.of(home)).isEqualTo(Secrets.of(home));
    }

    @Test
    void a_folder_of_an_earlier_version_keeps_its_passwords_and_is_given_what_it_lacks(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("secrets.properties"), "admin=one\nindexer=two\n");
        Secrets secrets = Secrets.of(new Home(folder, folder));
        assertThat(secrets.admin()).isEqualTo("one");
        assertThat(secrets.indexer()).isEqualTo("two");
        assertThat(secrets.cookie()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void both_applications_of_the_cookie_are_given_its_key_and_the_indexer_is_not() {
        Addresses addresses = new Addresses(
                "jdbc:x",
                "http://x",
                Map.of(Application.ADMIN, 8081, Application.INDEXER, 8082, Application.SEARCH_API, 8080),
                "127.0.0.1");
        Secrets secrets = new Secrets("one", "two", "three", "four");
        for (Application application : Application.values()) {
            Map<String, String> environment = addresses.environment(application, secrets);
            boolean knows = application != Application.INDEXER;
            assertThat(environment.containsKey("REPERE_COOKIE_SECRET")).isEqualTo(knows);
            assertThat(environment.get("REPERE_ADMIN_ADDRESS")).isEqualTo(knows ? "http://localhost:8081" : null);
        }
    }
}
