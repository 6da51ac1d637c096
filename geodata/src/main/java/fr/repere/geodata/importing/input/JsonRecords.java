package fr.repere.geodata.importing.input;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The records of a JSON array, one at a time: the array is the whole document, or a named field of the object that is. */
public final class JsonRecords implements Iterator<JsonRecords.JsonRecord>, AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Reader text;
    private final String name;
    private final JsonParser parser;
    private final ObjectNode head = MAPPER.createObjectNode();
    private boolean inObject;
    private boolean ended;
    private long count;
    private @Nullable JsonToken token;

    /**
     * Reads up to the first record.
     *
     * @param arrays names under which the array may stand when the document is an object
     * @throws BrokenFile when the text is no JSON or has no such array
     */
    public JsonRecords(Reader text, String name, Set<String> arrays) {
        this.text = text;
        this.name = name;
        this.parser = MAPPER.createParser(text);
        try {
            enter(arrays);
            token = parser.nextToken();
        } catch (JacksonException e) {
            close();
            throw refusal(e);
        } catch (BrokenFile e) {
            close();
            throw e;
        }
    }

    private void enter(Set<String> arrays) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return;
        }
        if (first == JsonToken.START_OBJECT) {
            inObject = true;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && arrays.contains(field)) {
                    return;
                }
                if (value == JsonToken.START_ARRAY) {
                    // Other records, perhaps more than memory holds.
                    parser.skipChildren();
                    continue;
                }
                JsonNode tree = parser.readValueAsTree();
                head.set(field, tree);
            }
        }
        throw BrokenFile.unexpected(
                name,
                "ne contient pas de liste d'enregistrements",
                "Il faut un tableau JSON [ … ]"
                        + (arrays.isEmpty()
                                ? "."
                                : " ou un objet avec « %s ».".formatted(String.join(" » ou « ", arrays))));
    }

    /** Whether the array stands under a name; a document can also be nothing but an array. */
    public boolean isNamed() {
        return inObject;
    }

    /** The fields of the document that stand before the array, other arrays left out. */
    public ObjectNode head() {
        return head;
    }

    @Override
    public boolean hasNext() {
        if (token == JsonToken.END_ARRAY && !ended) {
            finish();
        }
        return !ended;
    }

    @Override
    public JsonRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode tree = parser.readValueAsTree();
            token = parser.nextToken();
            return new JsonRecord(++count, line, tree);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private void finish() {
        ended = true;
        try {
            if (inObject) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                TokenStreamLocation where = parser.currentTokenLocation();
                throw BrokenFile.json(name, where.getLineNr(), where.getColumnNr(), count, "du texte suit la fin");
            }
        } catch (JacksonException e) {
            throw refusal(e);
        }
        if (count == 0) {
            throw BrokenFile.withoutRecord(name);
        }
    }

    private RuntimeException refusal(JacksonException e) {
        if (e.getCause() instanceof BrokenFile broken) {
            return broken;
        }
        if (e.getCause() instanceof java.io.IOException io) {
            return Entries.refusal(name, io);
        }
        TokenStreamLocation where = e.getLocation();
        String detail = String.valueOf(e.getOriginalMessage());
        return BrokenFile.json(
                name,
                where == null ? 0 : where.getLineNr(),
                where == null ? 0 : where.getColumnNr(),
                count,
                detail.lines().findFirst().orElse("erreur de syntaxe"));
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(text);
    }

    /**
     * A record of the array.
     *
     * @param index 1 for the first
     * @param line line where it starts
     */
    public record JsonRecord(long index, long line, JsonNode content) {}
}
