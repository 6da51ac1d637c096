package fr.repere.admin.structure.directory;

import fr.repere.geodata.siret.Siret;

/** Knows companies, associations and public bodies by the SIRET of their sites. */
@FunctionalInterface
public interface CompanyDirectory {

    /** What is known of a site; never throws, and answers within seconds. */
    Answer look(Siret siret);

    /** What a directory may say. */
    sealed interface Answer {

        /** The site exists, open or closed. */
        record Found(Company company) implements Answer {}

        /** The directory is sure to know all public sites, and this is none of them; one that asked not to be shown is none either. */
        record Unknown() implements Answer {}

        /** Nobody was asked, or nobody answered: ask again later. */
        record NotChecked() implements Answer {}
    }
}
