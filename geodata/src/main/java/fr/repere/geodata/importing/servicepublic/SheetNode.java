package fr.repere.geodata.importing.servicepublic;

import fr.repere.geodata.importing.input.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of a sheet, which is XML turned into JSON: name, attributes, children; or a piece of text. */
record SheetNode(JsonNode json) {

    /** The name of an element; empty for a text. */
    String name() {
        String name = JsonFields.text(json, "name");
        return name == null ? "" : name;
    }

    boolean isText() {
        return "text".equals(JsonFields.text(json, "type"));
    }

    /** The text of a text node. */
    String ownText() {
        String text = JsonFields.text(json, "text");
        return text == null ? "" : text;
    }

    @Nullable
    String attribute(String key) {
        return JsonFields.text(json.path("attributes"), key);
    }

    List<SheetNode> children() {
        List<SheetNode> children = new ArrayList<>();
        for (JsonNode child : json.path("children")) {
            children.add(new SheetNode(child));
        }
        return children;
    }

    List<SheetNode> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<SheetNode> child(String name) {
        return children().stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /** All text inside, on one line; null when there is none. */
    @Nullable
    String line() {
        String text = InlineText.of(this);
        return text.isEmpty() ? null : text;
    }

    /** All text of the first child of a name, on one line. */
    @Nullable
    String line(String child) {
        return child(child).map(SheetNode::line).orElse(null);
    }
}
