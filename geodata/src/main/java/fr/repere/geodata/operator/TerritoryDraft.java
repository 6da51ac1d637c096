package fr.repere.geodata.operator;

import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.operator.InvalidTerritory.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A content as a form or a file brings it: texts, of which nothing is known yet.
 *
 * @param kind code of a {@link TerritoryType}
 * @param parts qualified codes, separated by blanks, commas or semicolons
 * @param validFrom a date, {@code 2026-01-31} or {@code 31/01/2026}
 * @param validTo the same, or blank
 */
public record TerritoryDraft(
        String kind,
        String name,
        String parts,
        String validFrom,
        String validTo,
        String service,
        String phone,
        String mail,
        String website) {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final String TYPES =
            Arrays.stream(TerritoryType.values()).map(TerritoryType::code).collect(Collectors.joining(", "));

    /** The draft that a content would be read from. */
    public static TerritoryDraft of(TerritoryContent content) {
        LocalDate end = content.validity().to();
        Contact contact = content.contact();
        return new TerritoryDraft(
                content.type().code(),
                content.name(),
                content.partsAsText(),
                content.validity().from().toString(),
                end == null ? "" : end.toString(),
                Objects.requireNonNullElse(contact.service(), ""),
                Objects.requireNonNullElse(contact.phone(), ""),
                Objects.requireNonNullElse(contact.mail(), ""),
                Objects.requireNonNullElse(contact.website(), ""));
    }

    /**
     * One date of a form.
     *
     * @param field what the refusal names
     * @throws InvalidTerritory when it is blank or no date
     */
    public static LocalDate day(String field, String typed) {
        Reading reading = new Reading();
        LocalDate day = reading.date(field, typed);
        if (day == null) {
            if (typed.isBlank()) {
                reading.refuse(field, "la date manque ; écrivez-la comme 2026-01-31");
            }
            throw InvalidTerritory.because(reading.violations);
        }
        return day;
    }

    /**
     * What it says.
     *
     * @throws InvalidTerritory naming everything that cannot be read; what can be read may still break rules
     */
    public TerritoryContent read() {
        Reading reading = new Reading();
        TerritoryType type = reading.type(kind);
        List<Part> read = reading.parts(parts);
        LocalDate from = reading.date("validFrom", validFrom);
        if (validFrom.isBlank()) {
            reading.refuse("validFrom", "le premier jour manque ; écrivez-le comme 2026-01-31");
        }
        LocalDate to = reading.date("validTo", validTo);
        Contact contact = reading.contact(this);
        if (!reading.violations.isEmpty() || type == null || from == null) {
            throw InvalidTerritory.because(reading.violations);
        }
        return new TerritoryContent(type, name, read, new Validity(from, to), contact);
    }

    /** Reads field by field and remembers what cannot be read. */
    private static final class Reading {

        private final List<Violation> violations = new ArrayList<>();

        private void refuse(String field, String reason) {
            violations.add(new Violation(field, reason));
        }

        private @Nullable TerritoryType type(String code) {
            TerritoryType type = TerritoryType.findByCode(code.strip().toLowerCase(Locale.ROOT))
                    .orElse(null);
            if (type == null) {
                refuse("kind", "le genre « %s » n'existe pas ; choisissez parmi %s".formatted(OneLine.of(code), TYPES));
            }
            return type;
        }

        private List<Part> parts(String text) {
            List<Part> read = new ArrayList<>();
            for (String code : text.split("[\\s,;]+")) {
                if (!code.isBlank()) {
                    Part.parse(code)
                            .ifPresentOrElse(
                                    read::add,
                                    () -> refuse(
                                            "parts",
                                            "« %s » n'est pas un code de territoire ; écrivez departement:21, region:27, epci:242100410 ou commune:21231"
                                                    .formatted(OneLine.of(code))));
                }
            }
            return read;
        }

        private @Nullable LocalDate date(String field, String text) {
            if (text.isBlank()) {
                return null;
            }
            for (DateTimeFormatter format : DATES) {
                try {
                    return LocalDate.parse(text.strip(), format);
                } catch (DateTimeException otherFormat) {
                    // the next one
                }
            }
            refuse(
                    field,
                    "« %s » n'est pas une date ; écrivez-la comme 2026-01-31 ou 31/01/2026"
                            .formatted(OneLine.of(text)));
            return null;
        }

        private Contact contact(TerritoryDraft draft) {
            Remarks remarks = new Remarks();
            Contact contact = new Contact(
                    draft.service,
                    Contacts.phone(draft.phone, "phone", remarks),
                    Contacts.mail(draft.mail, "mail", remarks),
                    Contacts.url(draft.website, "website", remarks));
            remarks.list()
                    .forEach(remark -> refuse(
                            remark.field(),
                            "« %s » : %s"
                                    .formatted(
                                            remark.value(),
                                            remark.reason()
                                                    .replaceFirst(", laissée? de côté", " ; corrigez ou videz"))));
            return contact;
        }
    }
}
