package fr.repere.admin.writing.desk;

import fr.repere.admin.writing.content.Kind;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody has to confirm that a fiche is still true. Who publishes it sets the first day, freshness each further one.
 *
 * @param dispositifEvery how often a dispositif
 * @param demarcheEvery how often a démarche
 */
@ConfigurationProperties("repere.freshness")
public record VerificationRhythm(
        @DefaultValue("P6M") Period dispositifEvery,
        @DefaultValue("P6M") Period demarcheEvery) {

    /** The rhythm of a kind. */
    public Period every(Kind kind) {
        return kind == Kind.DEMARCHE ? demarcheEvery : dispositifEvery;
    }
}
