/** Who the AGIR operator of a département is today, and how to reach it. */
@NullMarked
package fr.repere.search.web.site.agir;

import org.jspecify.annotations.NullMarked;
