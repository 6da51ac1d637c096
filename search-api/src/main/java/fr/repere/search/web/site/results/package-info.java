/** The page of results: what was asked, what was understood, what was found and why, and how to ask otherwise. */
@NullMarked
package fr.repere.search.web.site.results;

import org.jspecify.annotations.NullMarked;
