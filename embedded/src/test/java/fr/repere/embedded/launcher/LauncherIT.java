package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.embedded.process.FreePort;
import fr.repere.embedded.process.ProcessIdentity;
import fr.repere.embedded.process.RecordedProcess;
import fr.repere.embedded.process.RunFolder;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The launcher with the two real engines and stand-ins for the three applications. */
class LauncherIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofSeconds(60);

    private final Path folder = SharedFolder.temporary("repere-launcher-");
    private final Path home = folder.resolve("home");
    private final int searchPort = FreePort.any();
    private final int adminPort = FreePort.any();
    private final List<Process> launchers = new ArrayList<>();

    @BeforeEach
    void layStandIns() throws IOException {
        StandIn.layInto(folder);
    }

    @AfterEach
    void endAndDelete() {
        launchers.forEach(Process::destroyForcibly);
        launchers.forEach(launcher -> launcher.onExit().join());
        RunFolder.endAllIn(home.resolve("run"));
        SharedFolder.delete(folder);
    }

    @Test
    void one_command_starts_all_tells_the_addresses_and_ends_all() throws Exception {
        var first = start("first");
        assertThat(Files.readString(folder.resolve("first.out")))
                .contains("http://localhost:" + searchPort, "http://localhost:" + adminPort, "/api/v1/search?q=");

        var status = run("status");
        assertThat(status.code).isZero();
        assertThat(status.out)
                .contains("postgres", "elasticsearch", "admin", "indexer", "search-api", Integer.toString(searchPort))
                .doesNotContain("mauvaise");

        var second = run("start");
        assertThat(second.code).isEqualTo(1);
        assertThat(second.out).contains("Repère tourne déjà (processus " + first.pid() + ")");

        var imported = run("import", "csv", "un fichier.csv", "--mapping=libraries.yaml");
        assertThat(imported.out)
                .contains("import|csv|un fichier.csv|--mapping=libraries.yaml as repere_admin in "
                        + Path.of("").toAbsolutePath());
        assertThat(imported.code).isEqualTo(9);
        assertThat(run("export", "territories").out).contains("export|territories as repere_admin");
        assertThat(run("rebuild").out).contains("rebuild as repere_indexer");
        assertThat(run("reset", "--yes").out).contains("Repère tourne");

        var processes = processes();
        assertThat(processes).hasSize(5);
        assertThat(run("stop").out).contains("Repère est arrêté");
        assertThat(first.waitFor()).isNotZero();
        assertGone(processes);

        assertThat(run("status").out).contains("Repère ne tourne pas");
        assertThat(run("import", "csv", "x").out).contains("./repere start");
        assertThat(run("reset", "--yes").code).isZero();
        assertThat(home).doesNotExist();
    }

    @Test
    void an_application_that_dies_is_named_with_its_last_words_and_the_rest_ends() throws Exception {
        var launcher = start("dying");
        var processes = processes();
        var die = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + searchPort + "/die"))
                .build();
        HttpClient.newHttpClient().sendAsync(die, HttpResponse.BodyHandlers.discarding());
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("dying.out")))
                .contains("search-api s'est arrêté", "La mémoire a manqué.", "search-api.log");
        assertGone(processes);

        var again = start("killed");
        var left = processes();
        again.destroyForcibly();
        await().atMost(END)
                .until(() ->
                        left.stream().noneMatch(process -> process.identity().isRunning()));
    }

    @Test
    void a_taken_port_is_told_before_anything_starts() throws Exception {
        try (var taken = new ServerSocket(searchPort)) {
            var run = run("start");
            assertThat(run.code).isEqualTo(1);
            assertThat(run.out)
                    .contains("Le port " + taken.getLocalPort(), "REPERE_SEARCH_PORT=")
                    .doesNotContain("démarre (données");
            assertThat(processes()).isEmpty();
        }
    }

    @Test
    void a_folder_with_other_things_is_neither_used_nor_deleted() throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve("thesis.odt"), "three years");
        assertThat(run("start").out).contains("contient déjà autre chose").contains("REPERE_HOME");
        assertThat(run("reset", "--yes").out).contains("je n'y efface rien");
        assertThat(home.resolve("thesis.odt")).exists();
    }

    private List<RecordedProcess> processes() {
        return RunFolder.runningIn(home.resolve("run"));
    }

    private static void assertGone(List<RecordedProcess> processes) {
        assertThat(processes).extracting(RecordedProcess::identity).noneMatch(ProcessIdentity::isRunning);
    }

    private Process start(String name) throws IOException {
        var out = folder.resolve(name + ".out");
        var launcher = builder("start").redirectOutput(out.toFile()).start();
        launchers.add(launcher);
        await().atMost(START).until(() -> Files.readString(out).contains("Ctrl-C arrête tout") || !launcher.isAlive());
        assertThat(launcher.isAlive()).as(Files.readString(out)).isTrue();
        return launcher;
    }

    private record Run(int code, String out) {}

    private Run run(String... arguments) throws Exception {
        var process = builder(arguments).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }

    private ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Drepere.checkout=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("REPERE_HOME", home.toString());
        builder.environment().put("REPERE_SEARCH_PORT", Integer.toString(searchPort));
        builder.environment().put("REPERE_ADMIN_PORT", Integer.toString(adminPort));
        return builder;
    }
}
