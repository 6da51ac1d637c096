/** Promises of {@code fr.repere.search.cartography}. */
package fr.repere.search.cartography;
