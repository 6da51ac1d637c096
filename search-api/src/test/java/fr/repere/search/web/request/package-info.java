/** Promises of {@code fr.repere.search.web.request}. */
package fr.repere.search.web.request;
