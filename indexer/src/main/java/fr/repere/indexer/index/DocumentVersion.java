package fr.repere.indexer.index;

/** A document as an index holds it: id and external version. */
public record DocumentVersion(String id, long version) {}
