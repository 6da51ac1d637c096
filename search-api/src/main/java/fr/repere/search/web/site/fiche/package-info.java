/** The page of one fiche: read, listened to, printed, handed over. */
@NullMarked
package fr.repere.search.web.site.fiche;

import org.jspecify.annotations.NullMarked;
