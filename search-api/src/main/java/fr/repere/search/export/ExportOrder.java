package fr.repere.search.export;

import fr.repere.search.query.SearchQuery;

/**
 * What to export.
 *
 * @param query the search whose whole result is wanted; its language is that of the texts
 * @param siteUrl what the addresses of fiches begin with, such as {@code https://example.org}, without a slash at its end
 */
public record ExportOrder(SearchQuery query, ExportFormat format, String siteUrl) {}
