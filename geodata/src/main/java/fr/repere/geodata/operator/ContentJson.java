package fr.repere.geodata.operator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A content as the history keeps it: flat, with stable names, so that old entries stay readable whatever becomes of the classes. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentJson() {}

    static String write(TerritoryContent content) {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", content.type().code());
        json.put("name", content.name());
        ArrayNode parts = json.putArray("parts");
        content.parts().forEach(part -> parts.add(part.qualified()));
        json.put("validFrom", content.validity().from().toString());
        LocalDate end = content.validity().to();
        put(json, "validTo", end == null ? null : end.toString());
        put(json, "service", content.contact().service());
        put(json, "phone", content.contact().phone());
        put(json, "mail", content.contact().mail());
        put(json, "website", content.contact().website());
        return json.toString();
    }

    static TerritoryContent read(String text) {
        JsonNode json = JSON.readTree(text);
        List<Part> parts = new ArrayList<>();
        json.path("parts").forEach(code -> Part.parse(code.stringValue()).ifPresent(parts::add));
        String end = get(json, "validTo");
        return new TerritoryContent(
                TerritoryType.findByCode(json.path("kind").stringValue("")).orElse(TerritoryType.CUSTOM),
                json.path("name").stringValue(""),
                parts,
                new Validity(
                        LocalDate.parse(json.path("validFrom").stringValue()),
                        end == null ? null : LocalDate.parse(end)),
                new Contact(get(json, "service"), get(json, "phone"), get(json, "mail"), get(json, "website")));
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static @Nullable String get(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
