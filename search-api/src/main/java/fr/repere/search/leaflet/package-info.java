/**
 * The leaflet that somebody is handed: a few fiches in a language of the eight, with a map whose numbers are theirs, a word from whoever
 * hands it over, and a code that opens each fiche on a telephone. What comes in is text that is ready to be read; what goes out is a PDF.
 */
@NullMarked
package fr.repere.search.leaflet;

import org.jspecify.annotations.NullMarked;
