package fr.repere.endtoend;

import fr.repere.embedded.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides' accounts, read past the applications: which fiches each holds, in which version. */
final class Ledger {

    private static final String PAGE = """
            {"size": 10000, "version": true, "_source": false, "query": {"match_all": {}}, "sort": [{"id": "asc"}]%s}""";

    private Ledger() {}

    static long pending(DatabaseAccess database) {
        return number(database, "select count(*) from outbox");
    }

    static long number(DatabaseAccess database, String sql) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(DatabaseAccess database, String sql) {
        List<String> texts = new ArrayList<>();
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Long> published(DatabaseAccess database) {
        return versions(database, "status = 'PUBLISHED'");
    }

    static Map<String, Long> withdrawn(DatabaseAccess database) {
        return versions(database, "status <> 'PUBLISHED' and withdrawn_on is not null");
    }

    private static Map<String, Long> versions(DatabaseAccess database, String condition) {
        Map<String, Long> versions = new TreeMap<>();
        try (var connection = database.connect();
                var rows =
                        connection.createStatement().executeQuery("select id, version from fiche where " + condition)) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands behind an alias. */
    static Map<String, Long> indexed(String elasticsearch, String alias) {
        Map<String, Long> versions = new TreeMap<>();
        String after = "";
        while (true) {
            JsonNode hits = post(elasticsearch + "/" + alias + "/_search", PAGE.formatted(after))
                    .path("hits")
                    .path("hits");
            hits.forEach(hit -> versions.put(
                    hit.path("_id").asString(), hit.path("_version").asLong()));
            if (hits.size() < 10000) {
                return versions;
            }
            after = ", \"search_after\": [\"%s\"]"
                    .formatted(hits.get(hits.size() - 1).path("_id").asString());
        }
    }

    private static JsonNode post(String url, String body) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
