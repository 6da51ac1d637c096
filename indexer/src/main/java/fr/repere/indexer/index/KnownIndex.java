package fr.repere.indexer.index;

/**
 * A concrete index as it stands in Elasticsearch.
 *
 * @param name its concrete name
 * @param origin from what it was made
 * @param serving whether the read alias names it
 * @param written whether the write alias names it
 */
public record KnownIndex(String name, IndexOrigin origin, boolean serving, boolean written) {}
