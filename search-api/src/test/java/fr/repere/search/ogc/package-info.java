/** Promises of {@code fr.repere.search.ogc}. */
package fr.repere.search.ogc;
