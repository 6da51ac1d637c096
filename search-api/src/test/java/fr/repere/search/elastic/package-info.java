/** Promises of {@code fr.repere.search.elastic}. */
package fr.repere.search.elastic;
