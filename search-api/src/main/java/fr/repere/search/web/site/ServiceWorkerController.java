package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.wording.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that lets opened pages be read without network. It stands at one address for ever, because browsers look there whether it
 * changed: it does with each build, whose files it names, and then takes over.
 */
@RestController
class ServiceWorkerController {

    private static final String SOURCE = "service-worker.js";
    private final String script;
    private final String tag;

    ServiceWorkerController(Assets assets, Messages messages, JsonMapper json) {
        List<String> languages =
                Arrays.stream(Language.values()).map(Language::code).toList();
        Map<String, String> copy = new LinkedHashMap<>();
        Arrays.stream(Language.values())
                .forEach(language -> copy.put(language.code(), messages.of(language, "offline.copy", "{0}")));
        Map<String, Object> known =
                Map.of("languages", languages, "copy", copy, "build", assets.path("site.css") + assets.path("site.js"));
        this.script = "self.REPERE = " + json.writeValueAsString(known) + ";\n" + source(assets.path(SOURCE));
        this.tag = "\"" + DigestUtils.md5DigestAsHex(script.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    @GetMapping("/service-worker.js")
    @Nullable
    ResponseEntity<String> script(WebRequest request) {
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .header("Service-Worker-Allowed", "/")
                .body(script);
    }

    private static String source(String path) {
        try (InputStream in = new ClassPathResource("static" + path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
