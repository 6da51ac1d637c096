/**
 * The cartography of a territory: everything that a set of communes, départements or régions has, theme by theme, as one document that an
 * operator hands over. What comes in is a stream of fiches and the boundaries of the territory; what goes out is a PDF with maps and lists,
 * a workbook, or layers for a geographic information system.
 */
@NullMarked
package fr.repere.search.cartography;

import org.jspecify.annotations.NullMarked;
