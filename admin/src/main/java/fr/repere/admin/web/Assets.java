package fr.repere.admin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The styles and scripts that the build made of {@code src/main/site}, by their names in the sources. */
@Component
class Assets {

    static final String PATH = "/site/";

    private final Map<String, String> manifest;

    Assets(JsonMapper json) {
        try (InputStream in = new ClassPathResource("static/site/manifest.json").getInputStream()) {
            this.manifest = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("styles and scripts were not built: node build.mjs in src/main/site", e);
        }
    }

    /**
     * The path of a file, which changes with its content.
     *
     * @throws IllegalArgumentException when the build made no such file
     */
    String path(String name) {
        String file = manifest.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return PATH + file;
    }
}
