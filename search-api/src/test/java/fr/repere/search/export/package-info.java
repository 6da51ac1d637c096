/** Promises of {@code fr.repere.search.export}. */
package fr.repere.search.export;
