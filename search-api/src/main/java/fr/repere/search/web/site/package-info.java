/**
 * What all public pages have in common: the language at the head of their path, the frame around them, the styles and scripts they load.
 * Each kind of page has a package of its own below; in come requests of browsers, out goes HTML that works without scripts.
 */
@NullMarked
package fr.repere.search.web.site;

import org.jspecify.annotations.NullMarked;
