package fr.repere.search.web.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public site presents itself.
 *
 * @param appearance whether it bears the marks of the State, which are for its administrations alone
 * @param address how addresses of the site begin: {@code https://repere.example}; as the request reached it when empty, which is right
 *     without a proxy
 * @param name of the site, in the header and in titles
 * @param publisher who publishes the site; pages say that it was not stated when empty
 * @param director who answers for what it publishes (« directeur de la publication »)
 * @param host who hosts it, with address and telephone
 * @param professionalSite where those who write fiches sign in; empty: no page leads there
 * @param contact a mail address, or the address of a page that begins with {@code https://}
 */
@ConfigurationProperties("repere.site")
public record SiteSettings(
        @DefaultValue("state") Appearance appearance,
        @DefaultValue("") String address,
        @DefaultValue("Repère") String name,
        @DefaultValue("") String publisher,
        @DefaultValue("") String director,
        @DefaultValue("") String host,
        @DefaultValue("") String professionalSite,
        @DefaultValue("") String contact) {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern PAGE = Pattern.compile("https://[^\\s<>\"]+");

    /** Where the contact can be followed to, when it is an address at all: {@code mailto:…} or {@code https://…}. */
    public Optional<String> contactAddress() {
        String given = contact.strip();
        if (PAGE.matcher(given).matches()) {
            return Optional.of(given);
        }
        String mail = given.replaceFirst("^mailto:", "");
        return MAIL.matcher(mail).matches() ? Optional.of("mailto:" + mail) : Optional.empty();
    }

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
