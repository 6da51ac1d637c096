package fr.repere.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Plays the public search: what it finds for some words, in pages, or with which status it fails. Other words it does not answer. */
public final class PlayedSearch {

    private static final Map<String, List<UUID>> FOUND = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FAILING = new ConcurrentHashMap<>();
    private static volatile String inVain = "";
    private static final HttpServer SERVER = start();

    private PlayedSearch() {}

    /** Its address, without a slash at the end. */
    public static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** From now on these words find these fiches. */
    public static void finds(String words, Collection<UUID> fiches) {
        FAILING.remove(words);
        FOUND.put(words, List.copyOf(fiches));
    }

    /** From now on these words are answered with a status alone. */
    public static void fails(String words, int status) {
        FAILING.put(words, status);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/search", PlayedSearch::answer);
            server.createContext("/api/v1/searches/in-vain", PlayedSearch::answerInVain);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on this is what was looked for in vain, as JSON; nothing is answered when it is empty. */
    public static void searchedInVain(String json) {
        inVain = json;
    }

    private static void answerInVain(HttpExchange exchange) throws IOException {
        byte[] body = inVain.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Arrays.stream(
                        exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
        String words = asked.getOrDefault("q", "");
        int status = FOUND.containsKey(words) ? FAILING.getOrDefault(words, 200) : FAILING.getOrDefault(words, 503);
        byte[] body = (status == 200 ? page(words, asked) : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String page(String words, Map<String, String> asked) {
        List<UUID> all = Objects.requireNonNull(FOUND.get(words));
        int size = Integer.parseInt(asked.getOrDefault("size", "20"));
        int from = Integer.parseInt(asked.getOrDefault("after", "0"));
        int to = Math.min(all.size(), from + size);
        String hits = all.subList(from, to).stream()
                .map(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        return "{\"total\":%d,\"place\":{\"name\":\"Dijon\"},\"hits\":[%s]%s}"
                .formatted(all.size(), hits, to < all.size() ? ",\"next\":\"" + to + "\"" : "");
    }
}
