package fr.repere.geodata.importing.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fields of JSON objects whose form is not to be trusted: a field of another form reads as absent. */
public final class JsonFields {

    private JsonFields() {}

    /** A text, number or truth value as text; null when absent or of another form. */
    public static @Nullable String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    /** The same, of a value. */
    public static @Nullable String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    /** The texts of an array; those of a text alone are one. */
    public static List<String> texts(JsonNode object, String field) {
        JsonNode value = object.path(field);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode each : value) {
                String text = text(each);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else {
            String single = text(value);
            if (single != null) {
                texts.add(single);
            }
        }
        return texts;
    }

    /** A whole number; null when absent or of another form. */
    public static @Nullable Integer integer(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
    }
}
