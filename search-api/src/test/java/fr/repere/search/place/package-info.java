/** Promises of {@code fr.repere.search.place}. */
package fr.repere.search.place;
