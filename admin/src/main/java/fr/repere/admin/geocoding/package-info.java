/** Gives the application its geocoder; {@code fr.repere.geodata.geocoding} says how to use it. */
@NullMarked
package fr.repere.admin.geocoding;

import org.jspecify.annotations.NullMarked;
