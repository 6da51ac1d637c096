/** Promises of {@code fr.repere.search.query}. */
package fr.repere.search.query;
