/** Promises of the understanding, with examples in files that anybody can extend. */
package fr.repere.search.understanding;
