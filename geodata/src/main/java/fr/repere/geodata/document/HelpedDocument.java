package fr.repere.geodata.document;

import java.time.LocalDate;

/**
 * How often readers said in one month that a fiche helped them.
 *
 * @param day the first of the month, nothing finer
 * @param fiche id of the fiche
 * @param helped how many so far, in the process that counts
 */
public record HelpedDocument(LocalDate day, String fiche, long helped) {}
