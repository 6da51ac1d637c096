package fr.repere.admin.structure.page;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.structure.OrganisationType;
import fr.repere.admin.structure.Profile;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a typed profile: cleans it as imports are cleaned, finds the commune, says of each field what is wrong with it. */
@Component
class ProfileReading {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 2000;
    private static final int NAMED_AT_MOST = 6;

    private final ReferenceTerritories territories;

    ProfileReading(ReferenceTerritories territories) {
        this.territories = territories;
    }

    /** What was typed; complete and right only when no error was added. */
    Profile read(StructureForm form, FieldErrors errors) {
        String name = line("name", form.name(), errors);
        if (name == null) {
            errors.put("name", "structures.error.name");
        }
        String type = form.type() == null ? "" : form.type();
        if (OrganisationType.findByCode(type).isEmpty()) {
            errors.put("type", "structures.error.type");
        }
        String postalCode = postalCode(form.postalCode(), errors);
        return new Profile(
                Objects.requireNonNullElse(name, ""),
                line("acronym", form.acronym(), errors),
                type,
                line("street", form.street(), errors),
                postalCode,
                commune(postalCode, PlainText.line(form.commune()), errors),
                website(form.website(), errors),
                contact("phone", form.phone(), errors),
                contact("mail", form.mail(), errors),
                text("description", form.description(), errors));
    }

    /** A text of several lines, or nothing. */
    static @Nullable String text(String field, @Nullable String typed, FieldErrors errors) {
        return bounded(field, PlainText.of(typed), LONGEST_TEXT, errors);
    }

    /** A text of one line, or nothing. */
    static @Nullable String line(String field, @Nullable String typed, FieldErrors errors) {
        return bounded(field, PlainText.line(typed), LONGEST_LINE, errors);
    }

    private static @Nullable String bounded(String field, @Nullable String text, int longest, FieldErrors errors) {
        if (text != null && text.length() > longest) {
            errors.put(field, "structures.error.long", longest, text.length());
        }
        return text;
    }

    private static @Nullable String contact(String field, @Nullable String typed, FieldErrors errors) {
        Remarks remarks = new Remarks();
        String read =
                field.equals("phone") ? Contacts.phone(typed, field, remarks) : Contacts.mail(typed, field, remarks);
        if (!remarks.list().isEmpty()) {
            errors.put(field, "structures.error." + field);
        }
        return read;
    }

    private static @Nullable String website(@Nullable String typed, FieldErrors errors) {
        String line = PlainText.line(typed);
        Remarks remarks = new Remarks();
        String read = Contacts.url(line == null || line.contains("://") ? line : "https://" + line, "website", remarks);
        if (!remarks.list().isEmpty()) {
            errors.put("website", "structures.error.website");
        }
        return read;
    }

    private static @Nullable String postalCode(@Nullable String typed, FieldErrors errors) {
        String line = PlainText.line(typed);
        String code = line == null ? null : line.replace(" ", "");
        if (code == null) {
            errors.put("postalCode", "structures.error.postal-code.missing");
        } else if (!code.matches("\\d{5}")) {
            errors.put("postalCode", "structures.error.postal-code");
        }
        return code;
    }

    /** The commune of a postal code and a name; one of them is enough when it leaves no doubt. CEDEX codes belong to no commune. */
    private @Nullable String commune(@Nullable String postalCode, @Nullable String typed, FieldErrors errors) {
        if (postalCode == null || !postalCode.matches("\\d{5}")) {
            return null;
        }
        Territories known = territories.current();
        List<Commune> served = known.listCommunesByPostalCode(postalCode);
        if (typed == null) {
            if (served.size() == 1) {
                return served.getFirst().code();
            }
            errors.put("commune", "structures.error.commune.missing", names(served));
            return null;
        }
        String bare = typed.replaceFirst("(?i)\\s+cedex.*$", "").replaceFirst("\\s+\\d+$", "");
        List<Commune> meant = matching(known, served, postalCode, bare);
        if (meant.size() == 1) {
            return meant.getFirst().code();
        }
        errors.put(
                "commune",
                served.isEmpty() ? "structures.error.commune.unknown" : "structures.error.commune",
                names(served));
        return null;
    }

    private static List<Commune> matching(Territories known, List<Commune> served, String postalCode, String name) {
        String folded = PlaceName.fold(name);
        List<Commune> there = served.stream()
                .filter(commune -> PlaceName.fold(commune.name()).equals(folded)
                        || commune.code().equals(name))
                .toList();
        if (!there.isEmpty()) {
            return there;
        }
        return known.listCommunesByName(name).stream()
                .filter(commune ->
                        served.contains(commune) || served.isEmpty() && isInDepartementOf(commune, postalCode))
                .toList();
    }

    /** Postal codes begin with the département, but for Corsica, whose two share 20. */
    private static boolean isInDepartementOf(Commune commune, String postalCode) {
        return postalCode.startsWith(commune.departement())
                || postalCode.startsWith("20") && commune.departement().startsWith("2");
    }

    private static String names(List<Commune> communes) {
        return communes.stream().limit(NAMED_AT_MOST).map(Commune::name).collect(Collectors.joining(", "))
                + (communes.size() > NAMED_AT_MOST ? "…" : "");
    }
}
