package fr.repere.search.web.request;

import fr.repere.search.query.InvalidParameter;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The parameters of a search written as one JSON object: names and values are those of the address, a repeated parameter is an array.
 * Read token by token into the very form that an address has, so that whatever checks the one checks the other; nothing deeper than an
 * array is ever read.
 */
public final class JsonParameters {

    /** A search with every value of every filter takes a tenth of this. */
    public static final int LARGEST_BODY = 64 * 1024;

    private static final String VALUES = "un texte, un nombre, true, false, ou une liste de ceux-ci";
    private static final JsonFactory JSON = new JsonFactory();

    private JsonParameters() {}

    /**
     * Reads a body to its end.
     *
     * @throws UnreadableBody when it is too large or not one JSON object
     * @throws InvalidParameter when a member has a value that no parameter can have
     */
    public static MultiValueMap<String, String> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw UnreadableBody.tooLarge(LARGEST_BODY);
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw UnreadableBody.notAnObject();
            }
            MultiValueMap<String, String> parameters = members(parser);
            if (parser.nextToken() != null) {
                throw UnreadableBody.notAnObject();
            }
            return parameters;
        } catch (JacksonException malformed) {
            throw UnreadableBody.notJson(malformed);
        }
    }

    private static MultiValueMap<String, String> members(JsonParser parser) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    parameters.add(name, scalar(name, parser));
                }
            } else if (token != JsonToken.VALUE_NULL) {
                parameters.add(name, scalar(name, parser));
            }
        }
        return parameters;
    }

    private static String scalar(String name, JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getString();
            case START_OBJECT -> throw refused(name, "{…}");
            case START_ARRAY -> throw refused(name, "[[…]]");
            default -> throw refused(name, "null");
        };
    }

    private static InvalidParameter refused(String name, String value) {
        return InvalidParameter.notAllowed(RequestParameters.printable(name), value, VALUES);
    }
}
