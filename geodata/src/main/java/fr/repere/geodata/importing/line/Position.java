package fr.repere.geodata.importing.line;

/**
 * Where a record stands in what was read.
 *
 * @param file name of the file, or of the sheet inside an archive or a folder
 * @param record 1 for the first record of the file
 * @param line line of the text where the record starts, from 1; the header of a table is line 1
 */
public record Position(String file, long record, long line) {}
