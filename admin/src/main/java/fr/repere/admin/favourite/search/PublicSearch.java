package fr.repere.admin.favourite.search;

import fr.repere.admin.favourite.PublicSite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the public search as everybody may, over HTTP. */
@Component
public class PublicSearch {

    /** A search that finds more than this is too wide to be told of. */
    public static final int MOST = 10_000;

    private static final int PAGE = 100;
    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final PublicSite site;
    private final JsonMapper json;

    /** The search of a site. */
    public PublicSearch(PublicSite site, JsonMapper json) {
        this.site = site;
        this.json = json;
    }

    /** What a search finds now. @param place name of the place that was understood */
    public record Overview(long total, @Nullable String place) {}

    /** The search does not answer, or not now: it may be asked again. */
    public static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean unreachable;

        Unanswered(String message, boolean unreachable) {
            super(message);
            this.unreachable = unreachable;
        }

        /** Whether there is nobody to answer any other question either. */
        public boolean isUnreachable() {
            return unreachable;
        }
    }

    /** The search will never be answered as it stands. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        Refused(String problem) {
            super(problem);
            this.problem = problem;
        }

        /** Why: {@code searches.problem.CODE}. */
        public String problem() {
            return problem;
        }
    }

    /** How many fiches a search finds, and where. */
    public Overview overview(String query) throws Unanswered, Refused {
        JsonNode page = page(query, 1, "");
        String place = page.at("/place/name").asString("");
        return new Overview(page.path("total").asLong(), place.isEmpty() ? null : place);
    }

    /** The ids of all that a search finds. */
    public Set<UUID> all(String query) throws Unanswered, Refused {
        Set<UUID> ids = new LinkedHashSet<>();
        String cursor = "";
        do {
            JsonNode page = page(query, PAGE, cursor);
            if (page.path("total").asLong() > MOST) {
                throw new Refused("wide");
            }
            page.path("hits")
                    .forEach(hit -> ids.add(UUID.fromString(hit.path("id").asString())));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonNode page(String query, int size, String cursor) throws Unanswered, Refused {
        String address = site.search() + "/api/v1/search?" + (query.isEmpty() ? "" : query + "&") + "facets=false&size="
                + size + (cursor.isEmpty() ? "" : "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(site.patience())
                .header("Accept", "application/json")
                // Nobody is looking for something at this moment: it is not counted among the searches of people.
                .header("Repere-Purpose", "alert")
                .build();
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() == 400 && cursor.isEmpty()) {
            throw new Refused("refused");
        }
        if (answer.statusCode() != 200) {
            throw new Unanswered("status " + answer.statusCode(), false);
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException noAnswer) {
            throw new Unanswered("no JSON", false);
        }
    }

    /** Waits when it asks too much. */
    private HttpResponse<String> answer(HttpRequest request) throws Unanswered {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() == 429 && tries < TRIES; tries++) {
                Thread.sleep(Duration.ofSeconds(tries));
                answer = http.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException unreachable) {
            throw new Unanswered(unreachable.getClass().getSimpleName(), true);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted", true);
        }
    }
}
