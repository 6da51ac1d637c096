/** The ten themes and the needs of each: how much there is, where, and what is read most. */
@NullMarked
package fr.repere.search.web.site.theme;

import org.jspecify.annotations.NullMarked;
