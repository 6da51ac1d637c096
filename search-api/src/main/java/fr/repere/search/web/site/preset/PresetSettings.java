package fr.repere.search.web.site.preset;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How preset départements are believed.
 *
 * @param secret what the administration signs them with; empty: none are read
 */
@ConfigurationProperties("repere.preset")
record PresetSettings(@DefaultValue("") String secret) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "PresetSettings";
    }
}
