/** Départements to which the search of a professional is preset: they come in a cookie that the administration signed, and name nobody. */
@NullMarked
package fr.repere.search.web.site.preset;

import org.jspecify.annotations.NullMarked;
