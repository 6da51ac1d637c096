/**
 * Deletes what may not be kept any longer: the monthly indices in which search-api counts searches and readings. Knows dates and names of
 * indices, not what stands in them.
 */
@NullMarked
package fr.repere.indexer.expiry;

import org.jspecify.annotations.NullMarked;
