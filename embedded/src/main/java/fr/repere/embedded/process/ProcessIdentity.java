package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One process, told apart from any later one that gets the same number: pid, start time and the boot it belongs to.
 *
 * @param pid process id
 * @param startTicks start time in clock ticks since the machine booted (field 22 of {@code /proc/PID/stat})
 * @param boot identity of that boot of the machine
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    /** Rank of the state and of the start time among the fields that follow the command name in {@code /proc/PID/stat}. */
    private static final int STATE = 0;

    private static final int START_TICKS = 19;

    /** The running process of that number, or nothing when there is none (a process that ended but was not reaped is none). */
    public static Optional<ProcessIdentity> ofRunning(long pid) {
        return statOf(pid)
                .filter(fields -> !List.of("Z", "X").contains(fields.get(STATE)))
                .map(fields -> new ProcessIdentity(pid, Long.parseLong(fields.get(START_TICKS)), currentBoot()));
    }

    /** The calling process. */
    public static ProcessIdentity self() {
        return ofRunning(ProcessHandle.current().pid())
                .orElseThrow(() -> new IllegalStateException("/proc does not show this very process"));
    }

    /** Whether this very process, not another of the same number, still runs. */
    public boolean isRunning() {
        return ofRunning(pid).filter(this::equals).isPresent();
    }

    /** Resident memory in bytes, or nothing when the process has ended. */
    public Optional<Long> residentBytes() {
        if (!isRunning()) {
            return Optional.empty();
        }
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException ended) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> statOf(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command name stands in parentheses and may itself hold spaces and parentheses.
            return Optional.of(
                    List.of(stat.substring(stat.lastIndexOf(") ") + 2).split(" ")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }

    private static String currentBoot() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException unreadable) {
            return "unknown-boot";
        }
    }
}
