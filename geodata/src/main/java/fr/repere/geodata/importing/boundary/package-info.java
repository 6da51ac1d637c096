/**
 * Outlines and points of reference territories from files of the outside: GeoJSON, Shapefile, GeoPackage and La Poste's table, in
 * whatever reference system, brought to WGS84, checked against what is known of each territory, and stored in one transaction.
 */
@NullMarked
package fr.repere.geodata.importing.boundary;

import org.jspecify.annotations.NullMarked;
