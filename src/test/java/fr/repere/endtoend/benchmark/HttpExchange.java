package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** A blocking HTTP client of one kept-alive connection, which costs the load as little as can be: no compression, no parsing. */
final class HttpExchange implements AutoCloseable {

    private static final int FARTHEST_DIGIT = 12;

    private final CloseableHttpClient client = HttpClients.custom()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .build();

    byte[] get(String url) {
        return send(new HttpGet(URI.create(url)));
    }

    byte[] post(String url, String json) {
        HttpPost request = new HttpPost(URI.create(url));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return send(request);
    }

    /** Ends what the other side keeps for us. */
    void delete(String url, String json) {
        HttpDelete request = new HttpDelete(URI.create(url));
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        send(request);
    }

    /** Hands an answer over as it comes. */
    void read(String url, Consumer<InputStream> reader) {
        HttpGet request = new HttpGet(URI.create(url));
        try {
            client.execute(request, response -> {
                if (response.getCode() != 200) {
                    throw new RefusedRequest(
                            response.getCode(), url + ": " + EntityUtils.toString(response.getEntity()));
                }
                reader.accept(response.getEntity().getContent());
                return response.getCode();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        }
    }

    private byte[] send(ClassicHttpRequest request) {
        try {
            return client.execute(request, response -> {
                byte[] body = EntityUtils.toByteArray(response.getEntity());
                if (response.getCode() != 200) {
                    throw new RefusedRequest(
                            response.getCode(),
                            request.getRequestUri() + ": " + new String(body, StandardCharsets.UTF_8));
                }
                return body;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(request.getRequestUri(), e);
        }
    }

    /** The first number after a text, a few characters farther at most: the answer is not parsed. */
    static long numberAfter(String text, byte[] body) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length + FARTHEST_DIGIT < body.length; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return number(body, i + wanted.length);
            }
        }
        throw new IllegalStateException("no " + text + " in " + new String(body, StandardCharsets.UTF_8));
    }

    private static long number(byte[] body, int from) {
        int i = from;
        while (i < from + FARTHEST_DIGIT && !Character.isDigit(body[i])) {
            i++;
        }
        long number = 0;
        while (i < body.length && Character.isDigit(body[i])) {
            number = number * 10 + body[i++] - '0';
        }
        return number;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that is not 200. */
    static final class RefusedRequest extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedRequest(int status, String message) {
            super(status + " " + message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
