/**
 * What our words are in data·inclusion's, both ways: whoever reads that format and whoever writes it use the same tables, so that what
 * goes out comes back unchanged. Tables are resources beside this package.
 */
@NullMarked
package fr.repere.geodata.document.datainclusion;

import org.jspecify.annotations.NullMarked;
