/**
 * Takes what search-api counted of readings into the documents of fiches, once a day, so that a search can be sorted by it. Numbers come in
 * from the index of readings and go out with the projection; no row is written.
 */
@NullMarked
package fr.repere.indexer.views;

import org.jspecify.annotations.NullMarked;
