/**
 * What machines ask of a site: what may be indexed (robots.txt), which pages there are (sitemaps, a million fiches included), what an
 * installed site is called (manifest), and whom to tell of a weakness (security.txt).
 */
@NullMarked
package fr.repere.search.web.site.crawling;

import org.jspecify.annotations.NullMarked;
