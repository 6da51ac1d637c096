package fr.repere.geodata.document;

import java.time.LocalDate;

/**
 * How often one fiche was read on one day.
 *
 * @param day in {@link RecordNames#ZONE}, nothing finer
 * @param fiche id of the fiche
 * @param readings how many so far, in the process that counts
 */
public record ReadingsDocument(LocalDate day, String fiche, long readings) {}
