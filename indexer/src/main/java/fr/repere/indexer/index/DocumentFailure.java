package fr.repere.indexer.index;

/**
 * One document that Elasticsearch did not take, while it took others.
 *
 * @param reason in Elasticsearch's words
 */
public record DocumentFailure(String id, String reason) {}
