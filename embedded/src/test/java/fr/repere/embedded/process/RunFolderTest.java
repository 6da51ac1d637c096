package fr.repere.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Duration GUARD_REACTS = Duration.ofSeconds(20);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void endWhatTheTestStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void processes_end_when_their_owner_is_killed() throws IOException {
        var owner = start("sleep", "600");
        var child = start("sleep", "600");
        var run = RunFolder.ownedBy(folder.resolve("run"), identity(owner), Optional.empty());
        run.record("child", child.pid(), StopSignal.TERM);
        owner.destroyForcibly();
        await().atMost(GUARD_REACTS).until(() -> !child.isAlive());
        await().atMost(GUARD_REACTS).until(() -> !Files.exists(folder.resolve("run/owner")));
    }

    @Test
    void a_folder_to_throw_away_is_deleted_with_its_owner() throws IOException {
        var owner = start("sleep", "600");
        var doomed = Files.createDirectories(folder.resolve("doomed"));
        Files.writeString(doomed.resolve("file"), "data");
        RunFolder.ownedBy(doomed.resolve("run"), identity(owner), Optional.of(doomed));
        owner.destroyForcibly();
        await().atMost(GUARD_REACTS).until(() -> !Files.exists(doomed));
    }

    @Test
    void what_a_killed_owner_and_its_killed_guard_left_ends_at_the_next_opening() throws IOException {
        var owner = start("sleep", "600");
        var child = start("sleep", "600");
        var run = folder.resolve("run");
        RunFolder.ownedBy(run, identity(owner), Optional.empty()).record("child", child.pid(), StopSignal.TERM);
        RecordedProcess.read(run.resolve("guard")).orElseThrow().kill();
        owner.destroyForcibly().onExit().join();
        assertThat(identityOf(child)).isPresent();
        try (var next = RunFolder.ownedByThisProcess(run)) {
            assertThat(next).isNotNull();
            assertThat(identityOf(child)).isEmpty();
        }
    }

    @Test
    void closing_ends_the_processes_and_the_guard() throws IOException {
        var child = start("sleep", "600");
        var run = RunFolder.ownedByThisProcess(folder.resolve("run"));
        run.record("child", child.pid(), StopSignal.TERM);
        var guard = RecordedProcess.read(folder.resolve("run/guard")).orElseThrow();
        assertThat(guard.identity().isRunning()).isTrue();
        run.close();
        assertThat(identityOf(child)).isEmpty();
        assertThat(guard.identity().isRunning()).isFalse();
    }

    @Test
    void a_folder_has_one_living_owner() throws IOException {
        var other = start("sleep", "600");
        var run = folder.resolve("run");
        try (var held = RunFolder.ownedBy(run, identity(other), Optional.empty())) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> RunFolder.ownedByThisProcess(run))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by process " + other.pid());
        }
    }

    @Test
    void a_later_process_of_the_same_number_is_left_alone() throws IOException {
        var stranger = start("sleep", "600");
        var real = identity(stranger);
        var former = new ProcessIdentity(real.pid(), real.startTicks() - 1, real.boot());
        assertThat(former.isRunning()).isFalse();
        new RecordedProcess("former", former, StopSignal.KILL).end(Duration.ZERO);
        var beforeReboot = new ProcessIdentity(real.pid(), real.startTicks(), "another boot");
        new RecordedProcess("before", beforeReboot, StopSignal.KILL).end(Duration.ZERO);
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_process_that_does_not_listen_is_killed() throws IOException {
        var deaf = start("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done");
        try (var output = deaf.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            new RecordedProcess("deaf", identity(deaf), StopSignal.TERM).end(Duration.ofMillis(100));
        }
        assertThat(identityOf(deaf)).isEmpty();
    }

    @Test
    void a_torn_pid_file_is_not_believed() throws IOException {
        var run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("torn.pid"), "1");
        assertThat(RunFolder.runningIn(run)).isEmpty();
        RunFolder.endAllIn(run);
        assertThat(run.resolve("torn.pid")).doesNotExist();
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static ProcessIdentity identity(Process process) {
        return identityOf(process).orElseThrow();
    }

    private static Optional<ProcessIdentity> identityOf(Process process) {
        return ProcessIdentity.ofRunning(process.pid());
    }
}
