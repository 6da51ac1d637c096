package fr.repere.search.web.site;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public site presents itself.
 *
 * @param appearance whether it bears the marks of the State, which are for its administrations alone
 * @param address how addresses of the site begin: {@code https://repere.example}; as the request reached it when empty, which is right
 *     without a proxy
 * @param name of the site, in the header and in titles
 */
@ConfigurationProperties("repere.site")
public record SiteSettings(
        @DefaultValue("state") Appearance appearance,
        @DefaultValue("") String address,
        @DefaultValue("Repère") String name) {

    /** Whose site it looks like. */
    public enum Appearance {
        /** The design system with the State's marks. */
        STATE,
        /** Without its marks, typeface and colours, for everybody else. */
        NEUTRAL;

        /** As written into pages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
