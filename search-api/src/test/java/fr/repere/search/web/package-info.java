/** Promises of {@code fr.repere.search.web}. */
package fr.repere.search.web;
