/** What maps in the browser are drawn on when no tile server is configured: outlines of territories, light enough for a phone. */
@NullMarked
package fr.repere.search.web.site.background;

import org.jspecify.annotations.NullMarked;
