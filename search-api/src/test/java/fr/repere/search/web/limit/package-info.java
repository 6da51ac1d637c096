/** Promises of {@code fr.repere.search.web.limit}. */
package fr.repere.search.web.limit;
