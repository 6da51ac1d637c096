package fr.repere.geodata.importing.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small JSON document read whole, out of an archive perhaps. */
public final class JsonDocument {

    private JsonDocument() {}

    /**
     * The document of an entry, whose stream is left open.
     *
     * @throws BrokenFile when it is no JSON, cut off, or not in UTF-8
     */
    public static JsonNode read(Entries.Entry entry) {
        Reader text = new FilterReader(new StrictReader(entry.content(), StandardCharsets.UTF_8, entry.name())) {
            @Override
            public void close() {
                // the archive goes on behind this entry
            }
        };
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            if (tree.isMissingNode()) {
                throw BrokenFile.empty(entry.name());
            }
            return tree;
        } catch (JacksonException e) {
            if (e.getCause() instanceof BrokenFile broken) {
                throw broken;
            }
            if (e.getCause() instanceof IOException io) {
                throw Entries.refusal(entry.name(), io);
            }
            var where = e.getLocation();
            throw BrokenFile.json(
                    entry.name(),
                    where == null ? 0 : where.getLineNr(),
                    where == null ? 0 : where.getColumnNr(),
                    0,
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("erreur de syntaxe"));
        }
    }
}
