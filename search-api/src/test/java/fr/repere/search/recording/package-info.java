/** Promises of {@code fr.repere.search.recording}. */
package fr.repere.search.recording;
