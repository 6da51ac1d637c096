package fr.repere.geodata.operator;

import org.jspecify.annotations.Nullable;

/**
 * How to reach who is in charge; each part may be unknown.
 *
 * @param service who answers, such as « plateforme d'accueil »; a service, never a person
 * @param phone as it is dialled in France, in pairs of digits, or international with a plus
 * @param website an http or https address
 */
public record Contact(
        @Nullable String service,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String website) {

    /** Nothing is known. */
    public static final Contact NONE = new Contact(null, null, null, null);

    /** Blank texts are unknown. */
    public Contact {
        service = filled(service);
        phone = filled(phone);
        mail = filled(mail);
        website = filled(website);
    }

    private static @Nullable String filled(@Nullable String text) {
        String line = text == null ? "" : OneLine.of(text);
        return line.isEmpty() ? null : line;
    }
}
