package fr.repere.admin.writing.store;

import fr.repere.admin.writing.content.DraftContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Contents as JSON. A field that a later version of the program no longer knows, or does not know yet, is no error. */
final class DraftJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DraftJson() {}

    static String write(DraftContent content) {
        // PostgreSQL's texts hold no zero character; a browser can send one.
        return JSON.writeValueAsString(content).replace("\\u0000", "");
    }

    static DraftContent read(String json) {
        return JSON.readValue(json, DraftContent.class);
    }

    static @Nullable DraftContent readOrNull(@Nullable String json) {
        return json == null ? null : read(json);
    }
}
