/**
 * Régions, départements, EPCI and communes with their codes, points and boundaries, and the reference data they come
 * from with its vintage. Whatever turns a code or a point into a territory comes in here.
 */
@NullMarked
package fr.repere.geodata.territory;

import org.jspecify.annotations.NullMarked;
