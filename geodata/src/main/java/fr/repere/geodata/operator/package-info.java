/**
 * Territories that people name: the départements of an AGIR operator, a DDETS, an EPCI, any other set of reference territories, each with
 * its validity, contacts and history. The register keeps the one rule between them: one operator per département and day.
 */
@NullMarked
package fr.repere.geodata.operator;

import org.jspecify.annotations.NullMarked;
