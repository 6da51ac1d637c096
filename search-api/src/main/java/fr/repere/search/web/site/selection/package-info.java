/**
 * A selection of fiches that somebody hands over: the page that shows and orders it, and its leaflet. There is no account and nothing is
 * kept here: the address names the fiches in their order ({@code /fr/selection?fiche=SLUG&fiche=SLUG}), the browser remembers them.
 * Words for the person are personal. They stay in the browser, travel between browsers behind the {@code #} of an address, which no
 * browser sends to a server, and reach us in the body of a POST alone, to be printed into the leaflet and forgotten.
 */
@NullMarked
package fr.repere.search.web.site.selection;

import org.jspecify.annotations.NullMarked;
