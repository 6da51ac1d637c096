package fr.repere.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DockerServersTest {

    @Test
    void the_tests_use_the_images_that_the_compose_file_names() throws IOException {
        var compose = Files.readString(Path.of("../docker-compose.yml"));

        assertThat(compose)
                .contains("image: " + DockerServers.POSTGIS_IMAGE + "\n")
                .contains("image: " + DockerServers.ELASTICSEARCH_IMAGE + "\n");
    }
}
