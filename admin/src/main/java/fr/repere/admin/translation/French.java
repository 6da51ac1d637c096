package fr.repere.admin.translation;

/** What a section of a fiche says in French, with its fingerprint. */
record French(String text, String hash) {}
