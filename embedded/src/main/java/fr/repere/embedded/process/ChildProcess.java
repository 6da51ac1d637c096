package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started: in a session of its own, under a given user, its output added to a log file.
 *
 * @param user the system user it runs under
 * @param command program and arguments
 * @param environment variables set beside our own
 * @param folder its working folder
 * @param log the file that its output and errors are added to
 */
public record ChildProcess(RunAs user, List<String> command, Map<String, String> environment, Path folder, Path log) {

    private static final int MOST_OF_A_LOG = 64 * 1024;

    /**
     * Starts it.
     *
     * @throws UncheckedIOException when the program cannot be run or the log cannot be written
     */
    public Process start() {
        var whole = new ArrayList<>(user.commandPrefix());
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not start " + command.getFirst(), refused);
        }
    }

    /** The last lines of a log file, for a message about what went wrong; of a long log only the end is read. */
    public static String tail(Path log, int lines) {
        try (var file = FileChannel.open(log)) {
            var end = ByteBuffer.allocate((int) Math.min(MOST_OF_A_LOG, file.size()));
            file.read(end, file.size() - end.capacity());
            var all = new String(end.array(), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "(" + log + " cannot be read)";
        }
    }
}
