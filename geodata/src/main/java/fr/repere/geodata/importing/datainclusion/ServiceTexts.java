package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.importing.cleaning.CleanTexts;
import fr.repere.geodata.importing.cleaning.CleanTexts.RawTexts;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a service says of itself, in the fields of a fiche. */
final class ServiceTexts {

    private static final int SUMMARY = 300;

    private ServiceTexts() {}

    /**
     * The texts.
     *
     * @param hasPlace whether telephone and mail stand with the place; they are told in the steps otherwise
     */
    static FicheText read(JsonNode service, boolean hasPlace, Remarks remarks) {
        String description = PlainText.of(first(service, "description", "presentation_detail"));
        String summary = PlainText.of(JsonFields.text(service, "presentation_resume"));
        return CleanTexts.of(
                new RawTexts(
                        JsonFields.text(service, "nom"),
                        null,
                        summary != null ? summary : beginning(description),
                        what(service, description),
                        null,
                        how(service, hasPlace, remarks),
                        null,
                        null),
                remarks);
    }

    private static @Nullable String what(JsonNode service, @Nullable String description) {
        List<String> parts = new ArrayList<>();
        if (description != null) {
            parts.add(description);
        }
        add(parts, "Publics : ", JsonFields.text(service, "publics_precisions"));
        add(parts, "Frais : ", first(service, "frais_precisions", "frais_autres"));
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private static List<String> how(JsonNode service, boolean hasPlace, Remarks remarks) {
        List<String> steps = new ArrayList<>();
        add(steps, "Conditions d'accès : ", JsonFields.text(service, "conditions_acces"));
        add(steps, "", JsonFields.text(service, "mobilisation_precisions"));
        String link = Contacts.url(first(service, "lien_mobilisation", "prise_rdv"), "lien_mobilisation", remarks);
        add(steps, "En ligne : ", link);
        if (!hasPlace) {
            add(steps, "Téléphone : ", Contacts.phone(JsonFields.text(service, "telephone"), "telephone", remarks));
            add(steps, "Courriel : ", Contacts.mail(JsonFields.text(service, "courriel"), "courriel", remarks));
        }
        return steps;
    }

    private static void add(List<String> parts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(label + text);
        }
    }

    /** The first sentences of a description, as a summary. */
    private static @Nullable String beginning(@Nullable String description) {
        if (description == null || description.length() <= SUMMARY) {
            return description;
        }
        String start = description.substring(0, SUMMARY);
        int end = Math.max(start.lastIndexOf(". "), start.lastIndexOf(".\n"));
        return end > SUMMARY / 4 ? start.substring(0, end + 1) : start.substring(0, start.lastIndexOf(' ') + 1) + "…";
    }

    private static @Nullable String first(JsonNode service, String field, String other) {
        String text = JsonFields.text(service, field);
        return text != null ? text : JsonFields.text(service, other);
    }
}
