package fr.repere.search.ogc;

import java.util.List;

/** The document that everything else is found from (requirement {@code /req/core/root-success}). */
public record Landing(String title, String description, List<Link> links) {}
