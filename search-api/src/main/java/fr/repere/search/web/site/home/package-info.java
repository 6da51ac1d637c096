/** The home page: one search, the ten themes, what to read first, and what there is in the reader's département. */
@NullMarked
package fr.repere.search.web.site.home;

import org.jspecify.annotations.NullMarked;
