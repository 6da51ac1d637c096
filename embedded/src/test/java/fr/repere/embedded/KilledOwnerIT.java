package fr.repere.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KilledOwnerIT {

    private final Path folder = SharedFolder.temporary("repere-owner-");

    @AfterEach
    void delete() {
        SharedFolder.delete(folder);
    }

    @Test
    void no_engine_outlives_a_program_killed_without_warning() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var owner = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineOwner.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(folder.resolve("pids")) || !owner.isAlive());
        var engines = Files.readAllLines(folder.resolve("pids")).stream()
                .map(pid -> ProcessIdentity.ofRunning(Long.parseLong(pid)).orElseThrow())
                .toList();
        assertThat(engines).hasSize(2);
        owner.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> engines.stream().noneMatch(ProcessIdentity::isRunning));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Files.exists(folder.resolve("postgres/run/owner"))
                        && !Files.exists(folder.resolve("elasticsearch/run/owner")));
    }
}
