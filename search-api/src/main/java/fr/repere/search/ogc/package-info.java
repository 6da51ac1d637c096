/**
 * OGC API Features (OGC 17-069r4): the collections that geographic programs read, their features as GeoJSON, and the documents that describe
 * them, as records. Fiches and territories come in through the ports of {@code query}; no HTTP and no engine is known here.
 */
@NullMarked
package fr.repere.search.ogc;

import org.jspecify.annotations.NullMarked;
