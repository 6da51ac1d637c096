/** Public figures: what is published, in which languages, how fresh, from where, and how much it is used. */
@NullMarked
package fr.repere.search.web.site.statistics;

import org.jspecify.annotations.NullMarked;
