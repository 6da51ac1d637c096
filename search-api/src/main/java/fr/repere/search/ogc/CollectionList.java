package fr.repere.search.ogc;

import java.util.List;

/** All collections (requirement {@code /req/core/fc-md-success}). */
public record CollectionList(List<Link> links, List<CollectionInfo> collections) {}
