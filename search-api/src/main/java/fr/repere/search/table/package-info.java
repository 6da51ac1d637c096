/**
 * Tables written as they come, row by row, in constant memory: CSV, GeoJSON, Excel workbooks and GeoPackages of typed cells, with formulas
 * made harmless in one place. Knows neither fiches nor HTTP.
 */
@NullMarked
package fr.repere.search.table;

import org.jspecify.annotations.NullMarked;
