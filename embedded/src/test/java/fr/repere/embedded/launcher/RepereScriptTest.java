package fr.repere.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script at the root, run on a machine made up of a few folders. */
class RepereScriptTest {

    private static final List<String> TOOLS =
            List.of("bash", "sed", "id", "dirname", "readlink", "cat", "ls", "find", "touch", "uname");

    private final Path machine = SharedFolder.temporary("repere-script-");

    @AfterEach
    void delete() {
        SharedFolder.delete(machine);
    }

    @BeforeEach
    void layOutAMachineWithoutJava() throws IOException {
        Files.copy(Path.of("..", "repere"), machine.resolve("repere"));
        executable(machine.resolve("repere"));
        Files.createDirectories(machine.resolve("embedded/target"));
        Files.writeString(machine.resolve("embedded/target/launcher.jar"), "");
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), Path.of("/usr/bin", tool));
        }
    }

    @Test
    void it_runs_on_the_first_jdk_that_is_recent_enough() throws Exception {
        jdk("jvm/java-17", "17.0.15");
        jdk("jvm/temurin-25", "25.0.1");
        jdk("jvm/temurin-26", "26");
        assertThat(repere(Map.of(), "status").out).startsWith("jvm/temurin-25 ");
    }

    @Test
    void java_home_goes_first_when_it_is_recent_enough_and_is_passed_over_when_not() throws Exception {
        jdk("jvm/temurin-25", "25.0.1");
        var own = jdk("own", "27.0.2");
        var old = jdk("old", "21.0.4");
        assertThat(repere(Map.of("JAVA_HOME", own.toString()), "status").out).startsWith("own ");
        assertThat(repere(Map.of("JAVA_HOME", old.toString()), "status").out).startsWith("jvm/temurin-25 ");
    }

    @Test
    void the_jdk_of_the_path_is_found_through_its_links() throws Exception {
        var own = jdk("somewhere/jdk", "25");
        Files.createSymbolicLink(machine.resolve("bin/javac"), own.resolve("bin/javac"));
        assertThat(repere(Map.of(), "status").out).startsWith("somewhere/jdk ");
    }

    @Test
    void without_a_recent_jdk_it_says_what_to_type() throws Exception {
        jdk("jvm/java-17", "17.0.15");
        var run = repere(Map.of(), "status");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).contains("Aucun JDK 25").contains("apt-get install");
    }

    @Test
    void a_runtime_without_compiler_is_not_a_jdk() throws Exception {
        Files.delete(jdk("jvm/temurin-25", "25").resolve("bin/javac"));
        assertThat(repere(Map.of(), "status").out).contains("Aucun JDK 25");
    }

    @Test
    void arguments_reach_the_launcher_as_typed() throws Exception {
        jdk("jvm/temurin-25", "25");
        var run = repere(Map.of(), "import", "csv", "un fichier.csv", "--mapping=a b");
        assertThat(run.out).contains("[import] [csv] [un fichier.csv] [--mapping=a b]");
    }

    @Test
    void without_maven_it_says_what_to_type() throws Exception {
        jdk("jvm/temurin-25", "25");
        var run = repere(Map.of(), "build");
        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).contains("Il manque Maven").contains("apt-get install maven");
    }

    @Test
    void help_tells_every_command_of_the_launcher_and_an_unknown_one_fails() throws Exception {
        var help = repere(Map.of(), "help");
        assertThat(help.code).isZero();
        var out = new PrintWriter(Writer.nullWriter());
        assertThat(Launcher.commandLine(out, out).getSubcommands().keySet())
                .allSatisfy(command -> assertThat(help.out).contains("  " + command));
        var unknown = repere(Map.of(), "strat");
        assertThat(unknown.code).isEqualTo(1);
        assertThat(unknown.out).contains("Commande inconnue : strat").contains("./repere help");
    }

    private record Run(int code, String out) {}

    private Run repere(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(machine.resolve("repere").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("REPERE_JDK_FOLDERS", machine + "/jvm/*");
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out);
    }

    /** A folder that looks like a JDK, whose java prints where it is and its last arguments. */
    private Path jdk(String name, String version) throws IOException {
        var folder = machine.resolve(name);
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(folder.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(
                folder.resolve("bin/java"),
                "#!/usr/bin/env bash\nprintf '%s ' '" + name + "'\nwhile [ \"$1\" != -jar ]; do shift; done\nshift 2\n"
                        + "printf '[%s] ' \"$@\"\n");
        executable(folder.resolve("bin/javac"));
        executable(folder.resolve("bin/java"));
        return folder;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
