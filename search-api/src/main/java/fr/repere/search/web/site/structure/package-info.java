/** The organisations behind the fiches: the directory of all, and the page of one with its fiches, where they are and how fresh. */
@NullMarked
package fr.repere.search.web.site.structure;

import org.jspecify.annotations.NullMarked;
