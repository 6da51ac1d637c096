/**
 * The page of one fiche: read, listened to, printed, handed over, answered to. In come a fiche, its neighbours and what readers write below
 * it; out go a page, one sheet of paper inside it, and data for machines.
 */
@NullMarked
package fr.repere.search.web.site.fiche;

import org.jspecify.annotations.NullMarked;
