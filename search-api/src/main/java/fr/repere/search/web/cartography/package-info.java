/** Cartographies of territories over HTTP. */
@NullMarked
package fr.repere.search.web.cartography;

import org.jspecify.annotations.NullMarked;
