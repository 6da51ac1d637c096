/**
 * The organisations that hold dispositifs: associations, public bodies, companies. Referred to by fiches, never the other
 * way round.
 */
@NullMarked
package fr.repere.geodata.structure;

import org.jspecify.annotations.NullMarked;
