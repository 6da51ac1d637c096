package fr.repere.embedded;

import fr.repere.embedded.process.ChildProcess;
import fr.repere.embedded.process.RunAs;
import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of one private PostgreSQL: data, socket, superuser's password and log, under one folder. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    /** Longer paths do not fit the address of a Unix socket (108 bytes with the socket's own name). */
    private static final int LONGEST_SOCKET_FOLDER = 85;

    private final Path folder;
    private final RunAs user;
    private final PostgresInstallation installation;
    private final String password;

    private PostgresCluster(Path folder, RunAs user, PostgresInstallation installation, String password) {
        this.folder = folder;
        this.user = user;
        this.installation = installation;
        this.password = password;
    }

    /** Opens the folder, and makes the database cluster in it the first time. */
    static PostgresCluster at(Path folder, EngineUse use) {
        var user = RunAs.unprivileged("postgres", "nobody");
        SharedFolder.create(folder);
        user.barrierTo(folder).ifPresent(barrier -> {
            throw new IllegalStateException("PostgreSQL runs under an unprivileged user, who may not enter " + barrier
                    + ": choose another data folder than " + folder);
        });
        var installation = PostgresInstallation.forData(folder.resolve("data"));
        try {
            var password = folder.resolve("superuser.password");
            if (!Files.exists(password)) {
                writePrivately(password, Passwords.generate());
            }
            var cluster = new PostgresCluster(
                    folder, user, installation, Files.readString(password).strip());
            if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
                cluster.initialise(use);
            }
            return cluster;
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + folder + " cannot hold a database", unusable);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    RunAs user() {
        return user;
    }

    String password() {
        return password;
    }

    String program(String name) {
        return installation.program(name);
    }

    /** The server's settings, in the order in which they are given to it. */
    Map<String, String> settings(EngineUse use, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", socketFolder());
        settings.put("max_connections", "100");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        if (use == EngineUse.TESTS) {
            settings.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            settings.putAll(Map.of("shared_buffers", "64MB", "autovacuum", "off"));
        } else {
            settings.putAll(Map.of("shared_buffers", "128MB", "work_mem", "16MB", "maintenance_work_mem", "128MB"));
            settings.putAll(Map.of("effective_cache_size", "1GB", "max_wal_size", "1GB", "random_page_cost", "1.1"));
        }
        return settings;
    }

    private String socketFolder() {
        return data().toString().length() > LONGEST_SOCKET_FOLDER ? "" : data().toString();
    }

    private void initialise(EngineUse use) throws IOException {
        // Beside its place, and moved there when whole: an interrupted first start leaves no half-made database.
        var partial = folder.resolve("data.partial");
        SharedFolder.delete(partial);
        Files.createDirectory(partial);
        var passwordFile = folder.resolve("initdb.password");
        writePrivately(passwordFile, password);
        user.own(passwordFile);
        user.own(partial);
        try {
            var command = new ArrayList<>(List.of(program("initdb"), "-D", partial.toString(), "-U", SUPERUSER));
            command.addAll(List.of("--encoding=UTF8", "--locale=C.UTF-8", "--auth=scram-sha-256"));
            command.addAll(
                    List.of("--pwfile=" + passwordFile, use == EngineUse.TESTS ? "--no-sync" : "--data-checksums"));
            var initdb = new ChildProcess(user, command, Map.of(), folder, log()).start();
            if (initdb.waitFor() != 0) {
                throw EngineFailure.withLog("initdb could not make a database cluster in " + partial, log());
            }
            Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database cluster was made", interrupted);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
