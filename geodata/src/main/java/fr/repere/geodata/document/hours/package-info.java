/**
 * What opening hours mean: in comes a text as OpenStreetMap writes it, out go the minutes of a week. The index is filled by it, and pages
 * say by it whether a place is open.
 */
@NullMarked
package fr.repere.geodata.document.hours;

import org.jspecify.annotations.NullMarked;
