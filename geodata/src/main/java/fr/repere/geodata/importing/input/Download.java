package fr.repere.geodata.importing.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches a file from the web into a temporary file, that closing deletes. */
public final class Download implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final String name;

    private Download(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Whether an argument is an address and no path. */
    public static boolean isAddress(String argument) {
        return argument.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * Downloads an address; redirections are followed from http to http(s) and never elsewhere.
     *
     * @throws BrokenFile when it is not of the web, does not answer, answers an error or too much
     */
    public static Download fetch(String address, ImportLimits limits, ByteProgress progress) {
        URI uri = webAddress(address);
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw BrokenFile.status(address, response.statusCode());
                }
                return new Download(save(body, address, limits, progress), nameOf(uri));
            }
        } catch (IOException e) {
            throw BrokenFile.unreachable(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BrokenFile.unreachable(address, e);
        }
    }

    private static URI webAddress(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme();
            if (uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw BrokenFile.scheme(address);
        }
        throw BrokenFile.scheme(address);
    }

    private static Path save(InputStream body, String address, ImportLimits limits, ByteProgress progress)
            throws IOException {
        Path file = Files.createTempFile("repere-import-", ".download");
        boolean complete = false;
        long[] total = {0};
        try (OutputStream out = Files.newOutputStream(file)) {
            new MeteredStream(body, read -> {
                        total[0] += read;
                        progress.advance(read);
                        if (total[0] > limits.downloadBytes()) {
                            throw BrokenFile.tooLong(address, limits.downloadBytes());
                        }
                    })
                    .transferTo(out);
            complete = true;
            return file;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String nameOf(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? String.valueOf(uri.getHost()) : last;
    }

    /** What was downloaded. */
    public DataFile file() {
        return new DataFile(file, name);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
