/** The numbers by which France knows companies (SIREN) and their sites (SIRET), and the rules that their digits keep. No look-up. */
@NullMarked
package fr.repere.geodata.siret;

import org.jspecify.annotations.NullMarked;
