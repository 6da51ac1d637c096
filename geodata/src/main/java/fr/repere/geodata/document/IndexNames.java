package fr.repere.geodata.document;

/**
 * The two aliases of the search index and what stands behind them. Readers ask the alias; writers write to every index of the
 * alias's write side, so that a rebuild can fill a new index while the old one serves.
 *
 * @param alias what readers ask, such as {@code repere-fiches}
 * @param writeAlias names every index that changes must reach
 * @param definition class-path resource with settings and mapping
 */
public record IndexNames(String alias, String writeAlias, String definition) {

    /** Grows with every change of a mapping or of the documents: part of an index's name, so that old and new can stand side by side. */
    public static final int MAPPING_VERSION = 7;

    /** The names of the index of fiches under a deployment's prefix. */
    public static IndexNames fiches(String prefix) {
        return new IndexNames(prefix + "-fiches", prefix + "-fiches-write", "fiches-index.json");
    }

    /**
     * The names of the index of fiches that were published once and are no more, under a deployment's prefix. It stands apart from that
     * of published ones, so that nothing that searches, exports or shows fiches can ever meet one of them.
     */
    public static IndexNames withdrawn(String prefix) {
        return new IndexNames(prefix + "-withdrawn", prefix + "-withdrawn-write", "withdrawn-index.json");
    }

    /** The names of the index of territories under a deployment's prefix. */
    public static IndexNames territories(String prefix) {
        return new IndexNames(prefix + "-territories", prefix + "-territories-write", "territories-index.json");
    }

    /** The name of a concrete index: alias, mapping version, and a stamp that makes it unique. */
    public String concrete(String stamp) {
        return alias + "-v" + MAPPING_VERSION + "-" + stamp;
    }

    /** Whether a concrete index has the mapping of this version; the name of any other index tells nothing. */
    public boolean isCurrent(String concrete) {
        return concrete.startsWith(alias + "-v" + MAPPING_VERSION + "-");
    }

    /** Settings and mapping as JSON, for index creation. Every name in it is known to a stock Elasticsearch. */
    public String definitionJson() {
        return IndexDefinition.json(definition);
    }
}
