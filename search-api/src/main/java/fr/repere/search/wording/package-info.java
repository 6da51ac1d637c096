/**
 * What the codes of a fiche say in the words of a reader: for whom it is, when it is open. For pages and documents alike; knows neither.
 */
@NullMarked
package fr.repere.search.wording;

import org.jspecify.annotations.NullMarked;
