package fr.repere.search.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The styles and scripts that the build made of {@code src/main/site}. Their names change with their content, so that browsers may keep
 * them for ever; the build's manifest says which name stands for what.
 */
@Component
class Assets {

    /** Where they are served. */
    static final String PATH = "/site/";

    private final Map<String, String> manifest;

    Assets(JsonMapper json) {
        try (InputStream in = new ClassPathResource("static/site/manifest.json").getInputStream()) {
            this.manifest = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the site's styles and scripts were not built: npm run build in src/main/site", e);
        }
    }

    /**
     * The path of a file.
     *
     * @param name as in the sources: {@code site.css}
     * @throws IllegalArgumentException when the build made no such file
     */
    String path(String name) {
        String file = manifest.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such file of the site: " + name);
        }
        return PATH + file;
    }
}
