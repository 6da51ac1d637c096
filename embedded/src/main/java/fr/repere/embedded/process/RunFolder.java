package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder where the pids of an owner's processes are written down, so that they can be ended even when the owner was killed:
 * at once by a small guard process, or by the next owner that opens the folder.
 */
public final class RunFolder implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path folder;
    private final Guard guard;

    private RunFolder(Path folder, Guard guard) {
        this.folder = folder;
        this.guard = guard;
    }

    /**
     * Opens the folder for processes that end with this one.
     *
     * @throws IllegalStateException when another living owner uses the folder
     */
    public static RunFolder ownedByThisProcess(Path folder) {
        return ownedBy(folder, ProcessIdentity.self(), Optional.empty());
    }

    /**
     * Opens the folder for processes that end when that owner does, ends what a dead owner left in it, and sets a guard.
     *
     * @param deletedAfterwards a folder that the guard deletes once the owner has died and its processes have ended
     * @throws IllegalStateException when another living owner uses the folder
     */
    public static RunFolder ownedBy(Path folder, ProcessIdentity owner, Optional<Path> deletedAfterwards) {
        try {
            Files.createDirectories(folder);
            var ownerFile = folder.resolve("owner");
            livingOwner(folder).filter(other -> !other.equals(owner)).ifPresent(other -> {
                throw new IllegalStateException("The folder " + folder + " is in use by process " + other.pid());
            });
            // The guard of a dead owner first: it must not mistake the processes to come for those it watches.
            Guard.endIn(folder);
            endAllIn(folder);
            Files.writeString(ownerFile, new RecordedProcess("owner", owner, StopSignal.TERM).toLine());
            return new RunFolder(folder, Guard.start(folder, owner, deletedAfterwards));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", unusable);
        }
    }

    /** The process that opened the folder, when it still runs. */
    public static Optional<ProcessIdentity> livingOwner(Path folder) {
        return RecordedProcess.read(folder.resolve("owner"))
                .map(RecordedProcess::identity)
                .filter(ProcessIdentity::isRunning);
    }

    /** The recorded processes that still run, in the order in which they were started. */
    public static List<RecordedProcess> runningIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> RecordedProcess.read(file).stream())
                    .filter(process -> process.identity().isRunning())
                    .sorted(Comparator.comparingLong(
                            process -> process.identity().startTicks()))
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    /** Ends every recorded process that still runs, the last started first, and forgets them all. */
    public static void endAllIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var processes = new ArrayList<>(runningIn(folder));
        processes.reversed().forEach(process -> process.end(GRACE));
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".pid")).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException("Could not clean " + folder, kept);
        }
    }

    /** Writes a started process down, under a name that is unique in the folder. */
    public RecordedProcess record(String name, long pid, StopSignal signal) {
        var identity = ProcessIdentity.ofRunning(pid)
                .orElseThrow(() -> new IllegalStateException("The process " + name + " ended right after its start"));
        var process = new RecordedProcess(name, identity, signal);
        try {
            Files.writeString(folder.resolve(name + ".pid"), process.toLine());
        } catch (IOException refused) {
            process.end(Duration.ZERO);
            throw new UncheckedIOException("Could not write down the pid of " + name, refused);
        }
        return process;
    }

    /** Ends a process in its own way, waits for it, and forgets it. */
    public void end(RecordedProcess process) {
        process.end(GRACE);
        forget(process);
    }

    /** Forgets a process that has ended. */
    public void forget(RecordedProcess process) {
        try {
            Files.deleteIfExists(folder.resolve(process.name() + ".pid"));
        } catch (IOException kept) {
            throw new UncheckedIOException("Could not forget the pid of " + process.name(), kept);
        }
    }

    /** Ends what still runs, then the guard. */
    @Override
    public void close() {
        endAllIn(folder);
        guard.close();
        try {
            Files.deleteIfExists(folder.resolve("owner"));
        } catch (IOException kept) {
            throw new UncheckedIOException("Could not release " + folder, kept);
        }
    }
}
