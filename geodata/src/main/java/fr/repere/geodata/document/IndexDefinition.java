package fr.repere.geodata.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Settings and mapping of an index, with its word lists put in. A list lives in a text file of its own, so that people who do not
 * program can extend it; the definition names it as {@code ["@synonyms-fr.txt"]}. The lists travel inside the settings: a cluster
 * needs no file of ours.
 */
final class IndexDefinition {

    private static final String LIST = "@";

    private IndexDefinition() {}

    /** The definition of a class-path resource beside this class, as JSON. */
    static String json(String resource) {
        JsonNode definition = JsonMapper.shared().readTree(text(resource));
        fill(definition);
        return definition.toString();
    }

    /** The lines of a word list, without remarks and empty lines. */
    static List<String> list(String resource) {
        return text(resource)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static void fill(JsonNode node) {
        if (node instanceof ArrayNode array && array.size() == 1 && array.get(0).isString()) {
            String entry = array.get(0).stringValue();
            if (entry.startsWith(LIST)) {
                array.removeAll();
                list(entry.substring(LIST.length())).forEach(array::add);
            }
            return;
        }
        node.forEach(IndexDefinition::fill);
    }

    private static String text(String resource) {
        try (InputStream in = IndexDefinition.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
