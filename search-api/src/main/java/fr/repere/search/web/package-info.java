/**
 * HTTP in and out: JSON controllers, pages (in {@code site}), and the one place that turns failures into problem details or error pages.
 * Parsing ends here; nothing of HTTP goes farther in, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.web;

import org.jspecify.annotations.NullMarked;
