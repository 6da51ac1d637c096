package fr.repere.admin.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a structure say of it, and may correct at any time.
 *
 * @param type code of an {@link OrganisationType}; absent for an imported one that nobody corrected yet
 * @param street number and street
 * @param commune INSEE code of a present commune
 * @param website with {@code https://} or {@code http://}
 */
public record Profile(
        String name,
        @Nullable String acronym,
        @Nullable String type,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String description) {

    /** Its parts by name, in the order of the form; absent ones are empty. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("acronym", text(acronym));
        parts.put("type", text(type));
        parts.put("street", text(street));
        parts.put("postalCode", text(postalCode));
        parts.put("commune", text(commune));
        parts.put("website", text(website));
        parts.put("phone", text(phone));
        parts.put("mail", text(mail));
        parts.put("description", text(description));
        return parts;
    }

    /** Whether another one stands elsewhere. */
    boolean isElsewhereThan(Profile other) {
        return !Objects.equals(street, other.street)
                || !Objects.equals(postalCode, other.postalCode)
                || !Objects.equals(commune, other.commune);
    }

    private static String text(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }
}
