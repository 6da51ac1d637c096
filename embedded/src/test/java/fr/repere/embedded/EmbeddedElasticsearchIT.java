package fr.repere.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedElasticsearchIT {

    private final Path folder = SharedFolder.temporary("repere-elastic-");

    @AfterEach
    void delete() {
        SharedFolder.delete(folder);
    }

    @Test
    void what_was_written_survives_a_kill_and_a_restart_on_the_same_port() throws IOException {
        try (var elasticsearch = EmbeddedElasticsearch.start(ElasticsearchSettings.tests(folder))) {
            var url = elasticsearch.url();
            assertThat(Http.get(url + "/")).contains("\"number\" : \"9.5.3\"").contains("\"lucene_version\"");
            Http.send("PUT", url + "/fiches/_doc/1?refresh=true", "{\"title\":\"Cours de français\"}");
            elasticsearch.kill();
            assertThat(elasticsearch.process().isRunning()).isFalse();
            elasticsearch.restart();
            assertThat(elasticsearch.url()).isEqualTo(url);
            Http.get(url + "/_cluster/health/fiches?wait_for_status=yellow&timeout=30s");
            assertThat(Http.get(url + "/fiches/_doc/1")).contains("Cours de français");
        }
    }
}
