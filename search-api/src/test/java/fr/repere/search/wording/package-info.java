/** Promises of {@code fr.repere.search.wording}. */
package fr.repere.search.wording;
