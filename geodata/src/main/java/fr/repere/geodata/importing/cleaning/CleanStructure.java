package fr.repere.geodata.importing.cleaning;

import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.structure.StructureDetails;
import org.jspecify.annotations.Nullable;

/**
 * A structure as a source writes it.
 *
 * @param localId its id in the source; made of the name when absent
 */
public record CleanStructure(
        @Nullable String localId,
        @Nullable String name,
        @Nullable String acronym,
        @Nullable String siret,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String mail) {

    private static final int LONGEST = 250;

    /** The cleaned structure, or null when it has no name. */
    public @Nullable StructureDetails clean(Remarks remarks) {
        String cleanName = PlainText.bounded(PlainText.line(name), LONGEST, "structure.name", remarks);
        String given = PlainText.line(localId);
        if (cleanName == null) {
            if (given != null) {
                remarks.warn("structure.name", given, "structure sans nom, laissée de côté");
            }
            return null;
        }
        String id = given == null ? Codes.slug(cleanName) : given;
        if (id.isEmpty()) {
            remarks.warn("structure.name", cleanName, "nom de structure sans lettre, laissé de côté");
            return null;
        }
        return new StructureDetails(
                id,
                cleanName,
                PlainText.bounded(PlainText.line(acronym), LONGEST, "structure.acronym", remarks),
                siret(remarks),
                Contacts.url(website, "structure.website", remarks),
                Contacts.phone(phone, "structure.phone", remarks),
                Contacts.mail(mail, "structure.mail", remarks));
    }

    private @Nullable String siret(Remarks remarks) {
        String code = Codes.trimmed(siret);
        if (code == null || code.matches("\\d{14}")) {
            return code;
        }
        remarks.warn("structure.siret", code, "SIRET qui n'a pas 14 chiffres, laissé de côté");
        return null;
    }
}
