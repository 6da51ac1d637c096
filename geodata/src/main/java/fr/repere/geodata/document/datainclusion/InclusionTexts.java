package fr.repere.geodata.document.datainclusion;

/** How a service's texts stand in those of a fiche: under which words, and how much of its description is its summary. */
public final class InclusionTexts {

    /** Before whom it is for, in a paragraph of its own. */
    public static final String PUBLICS = "Publics :";
    /** Before what it costs, in a paragraph of its own. */
    public static final String FEES = "Frais :";
    /** Before the conditions, in the first step. */
    public static final String CONDITIONS = "Conditions d'accès :";
    /** Before the address where one registers. */
    public static final String ONLINE = "En ligne :";
    /** Before the number to call, where there is no place to have one. */
    public static final String PHONE = "Téléphone :";
    /** Before the address to write to, where there is no place to have one. */
    public static final String MAIL = "Courriel :";

    private static final int SUMMARY = 300;

    private InclusionTexts() {}

    /** The first sentences of a description, as a summary. */
    public static String beginning(String description) {
        if (description.length() <= SUMMARY) {
            return description;
        }
        String start = description.substring(0, SUMMARY);
        int end = Math.max(start.lastIndexOf(". "), start.lastIndexOf(".\n"));
        return end > SUMMARY / 4 ? start.substring(0, end + 1) : start.substring(0, start.lastIndexOf(' ') + 1) + "…";
    }
}
