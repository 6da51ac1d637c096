/**
 * What the administration tells the public site about a person who uses both: their départements, and nothing else. Depends on nothing here.
 */
@NullMarked
package fr.repere.geodata.preset;

import org.jspecify.annotations.NullMarked;
