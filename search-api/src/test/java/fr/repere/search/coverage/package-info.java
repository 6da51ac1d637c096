/** Promises of {@code fr.repere.search.coverage}. */
package fr.repere.search.coverage;
