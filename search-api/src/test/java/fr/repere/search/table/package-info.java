/** Promises of {@code fr.repere.search.table}. */
package fr.repere.search.table;
