/** Promises of {@code fr.repere.geodata.document.datainclusion}. */
package fr.repere.geodata.document.datainclusion;
