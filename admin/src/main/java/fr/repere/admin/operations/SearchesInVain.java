package fr.repere.admin.operations;

import fr.repere.admin.favourite.PublicSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the public site what was looked for in vain in the whole country. It alone reads the records of searches, so this application needs
 * no access to the search engine.
 */
@Component
class SearchesInVain {

    private static final Logger LOG = LoggerFactory.getLogger(SearchesInVain.class);
    /** Somebody waits for the page, which has other things to say. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE.dividedBy(2)).build();
    private final PublicSite site;
    private final JsonMapper json;

    SearchesInVain(PublicSite site, JsonMapper json) {
        this.site = site;
        this.json = json;
    }

    /** The searches of the last 90 days. */
    record Country(Period all, List<Part> departements, List<Part> themes) {}

    /** All of them; of these without local result; of these without any; and what was asked most often without local result. */
    record Period(LocalDate since, long searches, long withoutLocal, long withoutAnything, List<Question> shapes) {}

    /** Those of a département or theme. */
    record Part(String code, String name, long searches, long withoutLocal, long withoutAnything) {}

    /** What was asked, in words of ours. */
    record Question(String text, long searches, long withoutAnything) {}

    /** The numbers, with names in a language; nothing when the public site does not tell them now. */
    Optional<Country> ask(String language) {
        URI address = URI.create(site.search() + "/api/v1/searches/in-vain?lang=" + language);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Optional.of(json.readValue(answer.body(), Country.class));
            }
            LOG.warn("searches in vain: the public site answers {}", answer.statusCode());
        } catch (IOException | JacksonException silent) {
            LOG.warn("searches in vain: no answer from the public site: {}", silent.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
