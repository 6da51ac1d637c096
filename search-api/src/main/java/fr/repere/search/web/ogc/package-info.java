/**
 * OGC API Features over HTTP: from parameters to an item query, from the documents of {@code ogc} to JSON or pages. Only what has to do with
 * requests and answers belongs here.
 */
@NullMarked
package fr.repere.search.web.ogc;

import org.jspecify.annotations.NullMarked;
