/**
 * Tables of any form (CSV, TSV, JSON arrays of flat objects) become fiches by a mapping, a small YAML file that says which column
 * says what. Mappings of well-known files ship as resources; the format is told in doc/imports.md.
 */
@NullMarked
package fr.repere.geodata.importing.table;

import org.jspecify.annotations.NullMarked;
