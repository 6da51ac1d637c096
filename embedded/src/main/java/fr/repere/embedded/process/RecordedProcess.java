package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A process as a pid file tells it.
 *
 * @param name what it is: unique in its run folder, the pid file's name
 * @param identity which process it is
 * @param signal how it wants to be asked to end
 */
public record RecordedProcess(String name, ProcessIdentity identity, StopSignal signal) {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    static Optional<RecordedProcess> read(Path file) {
        try {
            var words = List.of(Files.readString(file).strip().split(" "));
            var name = String.valueOf(file.getFileName()).replaceAll("\\.pid$", "");
            var identity =
                    new ProcessIdentity(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)), words.get(3));
            return Optional.of(new RecordedProcess(name, identity, StopSignal.valueOf(words.get(2))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException absentOrTorn) {
            // A file half written when its writer was killed tells nothing that could be trusted.
            return Optional.empty();
        }
    }

    /** One line, in the order that the guard's script reads: pid, start ticks, signal, boot. */
    String toLine() {
        return "%d %d %s %s%n".formatted(identity.pid(), identity.startTicks(), signal, identity.boot());
    }

    /** Asks the process to end, waits that long, then kills it; does nothing to another process of the same number. */
    public void end(Duration grace) {
        send(signal);
        if (!Patience.until(grace, () -> !identity.isRunning())) {
            kill();
        }
    }

    /** Ends the process without asking, and waits until it is gone. */
    public void kill() {
        send(StopSignal.KILL);
        if (!Patience.until(AFTER_KILL, () -> !identity.isRunning())) {
            throw new IllegalStateException("Process " + identity.pid() + " (" + name + ") does not end");
        }
    }

    private void send(StopSignal chosen) {
        if (!identity.isRunning()) {
            return;
        }
        try {
            var kill = new ProcessBuilder("kill", "-s", chosen.name(), Long.toString(identity.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not signal process " + identity.pid(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
