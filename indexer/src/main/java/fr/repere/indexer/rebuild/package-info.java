/**
 * New indices in the place of old ones while these serve: filled from PostGIS, compared with it, swapped, the old one deleted later.
 * Also what keeps the indices fit without anybody asking: first start, lost data, a new mapping, new territories.
 */
@NullMarked
package fr.repere.indexer.rebuild;

import org.jspecify.annotations.NullMarked;
