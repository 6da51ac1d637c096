package fr.repere.admin.account.life;

import java.util.Map;
import java.util.UUID;

/** What a package keeps of people: it says it when they ask, and lets go of it when they leave. */
public interface PersonalTraces {

    /**
     * What is kept of an account.
     *
     * @return rows as JSON arrays, by the name under which the export shows them
     */
    Map<String, String> export(UUID account, String mail);

    /**
     * Takes everything that leads to the person out of its tables, in the transaction that deletes the account.
     *
     * @param name what stands for the person from now on under their contributions: the pseudonym, or words that say that nobody does
     */
    void erase(UUID account, String mail, String name);
}
