/**
 * Named territories from and to CSV, one row each, the same columns both ways: what was exported is imported unchanged. What a
 * spreadsheet would take for a formula is made a text on the way out and put right on the way in.
 */
@NullMarked
package fr.repere.geodata.importing.territory;

import org.jspecify.annotations.NullMarked;
