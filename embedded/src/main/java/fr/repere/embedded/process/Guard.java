package fr.repere.embedded.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A shell of a few hundred kilobytes that waits for the owner's death and then ends the processes written down in a run folder. */
final class Guard implements AutoCloseable {

    private static final String SCRIPT = "guard.sh";

    private static final String RECORD = "guard";

    private final Path runFolder;

    private Guard(Path runFolder) {
        this.runFolder = runFolder;
    }

    /** Ends the guard that watches this folder, if one does. */
    static void endIn(Path runFolder) {
        RecordedProcess.read(runFolder.resolve(RECORD)).ifPresent(RecordedProcess::kill);
    }

    static Guard start(Path runFolder, ProcessIdentity owner, Optional<Path> deletedAfterwards) throws IOException {
        var script = runFolder.resolve(SCRIPT);
        try (var source = Objects.requireNonNull(Guard.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            Files.write(script, source.readAllBytes());
        }
        var command = new ArrayList<>(List.of("setsid", "sh", script.toString()));
        command.addAll(List.of(Long.toString(owner.pid()), Long.toString(owner.startTicks()), runFolder.toString()));
        deletedAfterwards.ifPresent(folder -> command.add(folder.toString()));
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Not the folder of the caller: a guard must never keep a disk busy.
        builder.directory(Path.of("/").toFile());
        long pid = builder.start().pid();
        var identity = ProcessIdentity.ofRunning(pid)
                .orElseThrow(
                        () -> new IllegalStateException("The guard of " + runFolder + " ended right after its start"));
        Files.writeString(runFolder.resolve(RECORD), new RecordedProcess(RECORD, identity, StopSignal.TERM).toLine());
        return new Guard(runFolder);
    }

    @Override
    public void close() {
        RecordedProcess.read(runFolder.resolve(RECORD)).ifPresent(guard -> guard.end(Duration.ofSeconds(2)));
    }
}
