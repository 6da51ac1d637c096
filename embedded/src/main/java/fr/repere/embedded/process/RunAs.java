package fr.repere.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The system user under which a child process runs: another, unprivileged one when we are root, else our own. */
public final class RunAs {

    private final Optional<String> user;

    private RunAs(Optional<String> user) {
        this.user = user;
    }

    /** Our own user, root included. */
    public static RunAs self() {
        return new RunAs(Optional.empty());
    }

    /** When we are root, the first of these users that the machine knows; otherwise our own user. */
    public static RunAs unprivileged(String... candidates) {
        if (!weAreRoot()) {
            return self();
        }
        for (var candidate : candidates) {
            if (exists(candidate)) {
                return new RunAs(Optional.of(candidate));
            }
        }
        throw new IllegalStateException("This runs as root and the machine has none of the users " + List.of(candidates)
                + " to run a server under: create one of them");
    }

    /** Whether this program runs as root. */
    public static boolean weAreRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** What to put before a command: a session of its own (a Ctrl-C in the terminal must not reach it), then the user. */
    public List<String> commandPrefix() {
        return user.map(name -> List.of(
                        "setsid", "setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups", "--"))
                .orElse(List.of("setsid"));
    }

    /** Gives a folder and all it holds to this user. */
    public void own(Path folder) {
        if (user.isEmpty()) {
            return;
        }
        try {
            var lookup = folder.getFileSystem().getUserPrincipalLookupService();
            var owner = lookup.lookupPrincipalByName(user.get());
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                        throws IOException {
                    Files.setOwner(visited, owner);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) throws IOException {
                    Files.getFileAttributeView(visited, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(owner);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw new UncheckedIOException("Could not give " + folder + " to user " + user.get(), refused);
        }
    }

    /** The first folder on the way to this path that this user may not enter, if any. */
    public Optional<Path> barrierTo(Path path) {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        var ancestors = new ArrayDeque<Path>();
        for (var step = path.toAbsolutePath(); step != null; step = step.getParent()) {
            ancestors.push(step);
        }
        return ancestors.stream()
                .filter(Files::isDirectory)
                .filter(step -> !mayEnter(step))
                .findFirst();
    }

    private boolean mayEnter(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                    || Files.getOwner(folder).getName().equals(user.orElse(""));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean exists(String name) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (UserPrincipalNotFoundException absent) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not look up the system's users", unreadable);
        }
    }

    /** The number of the user's own group, from the system's list of users. */
    private static String groupOf(String name) {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Could not read the group of user " + name, unreadable);
        }
    }
}
