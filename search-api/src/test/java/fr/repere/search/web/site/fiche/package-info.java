/** What the page of a fiche promises, piece by piece. */
@NullMarked
package fr.repere.search.web.site.fiche;

import org.jspecify.annotations.NullMarked;
