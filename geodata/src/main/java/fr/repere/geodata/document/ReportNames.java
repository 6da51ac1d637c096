package fr.repere.geodata.document;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inbox: an index in which search-api, which has no way to PostGIS, leaves reports until the indexer has carried them there.
 *
 * @param index the concrete index
 * @param alias what both sides ask and write to, so that the engine does not make an index without mapping by itself
 */
public record ReportNames(String index, String alias) {

    /** The names under a deployment's prefix. */
    public static ReportNames of(String prefix) {
        return new ReportNames(prefix + "-reports-v1", prefix + "-reports");
    }

    /** Settings, mapping and alias of the index as JSON. Every name in it is known to a stock Elasticsearch. */
    public String definitionJson() {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(IndexDefinition.json("reports-index.json"));
        json.putObject("aliases").putObject(alias);
        return json.toString();
    }
}
