package fr.repere.admin.translation;

import fr.repere.geodata.document.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a service by HTTP, when an address is set: without one this is not there, and nobody is called. */
@Component
@ConditionalOnExpression("!'${repere.translation.machine.address:}'.isBlank()")
final class HttpMachineTranslation implements MachineTranslation {

    private static final int OK = 200;

    private final HttpClient http;
    private final TranslationSettings settings;
    private final JsonMapper json;

    HttpMachineTranslation(TranslationSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public List<String> propose(List<String> french, Language language) {
        ObjectNode question = json.createObjectNode();
        french.forEach(question.putArray("q")::add);
        question.put("source", "fr").put("target", language.code()).put("format", "text");
        if (!settings.key().isBlank()) {
            question.put("api_key", settings.key());
        }
        List<String> answer = read(ask(json.writeValueAsString(question)));
        if (answer.size() != french.size()) {
            throw new MachineUnavailable("it answered " + answer.size() + " texts for " + french.size());
        }
        return answer;
    }

    private String ask(String question) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(settings.address()))
                            .timeout(settings.patience())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(question))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new MachineUnavailable("it answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new MachineUnavailable("it did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineUnavailable("nobody waited for its answer", e);
        }
    }

    private List<String> read(String body) {
        try {
            JsonNode texts = json.readTree(body).path("translatedText");
            return texts.isArray()
                    ? texts.valueStream().map(text -> text.asString("")).toList()
                    : List.of();
        } catch (JacksonException e) {
            throw new MachineUnavailable("its answer is no JSON", e);
        }
    }
}
