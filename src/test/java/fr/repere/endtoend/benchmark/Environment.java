package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On what it was measured. */
final class Environment {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private Environment() {}

    static Map<String, String> machine(Machines machines) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors() + " processors");
        line("/proc/cpuinfo", "model name").ifPresent(model -> machine.put("model", model));
        line("/proc/meminfo", "MemTotal")
                .ifPresent(memory -> machine.put(
                        "memory", Long.parseLong(memory.replaceAll("\\D", "")) / 1_000_000 + " GB of memory"));
        machine.put("java", "Java " + Runtime.version().feature());
        machine.put("elasticsearch", "Elasticsearch " + machines.elasticsearchVersion());
        machine.put("postgresql", "PostgreSQL " + Database.text(machines.baseline(), "show server_version"));
        machine.put("postgis", "PostGIS " + Database.text(machines.baseline(), "select postgis_lib_version()"));
        return machine;
    }

    private static Optional<String> line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static long residentMegabytes(ProcessHandle process) {
        return megabytes(process, "VmRSS");
    }

    /** What a process had at most since it began. */
    static long mostMegabytes(ProcessHandle process) {
        return megabytes(process, "VmHWM");
    }

    /** How many processes wanted a processor in the last minute, on average, by the system's own account. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException absent) {
            return "?";
        }
    }

    private static long megabytes(ProcessHandle process, String name) {
        return line("/proc/" + process.pid() + "/status", name)
                .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                .orElse(0L);
    }

    /** The commit of a checkout, with a plus when files differ from it; empty outside Git. */
    static String commit(Path root) {
        String commit = git(root, "rev-parse", "--short", "HEAD");
        return git(root, "status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + "+";
    }

    private static String git(Path root, String... arguments) {
        try {
            var command = new ArrayList<>(List.of("git", "-C", root.toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
