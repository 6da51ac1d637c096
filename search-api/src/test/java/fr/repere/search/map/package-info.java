/** Promises of {@code fr.repere.search.map}. */
package fr.repere.search.map;
