package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.document.datainclusion.InclusionTexts;
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
                        summary != null || description == null ? summary : InclusionTexts.beginning(description),
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
        add(parts, InclusionTexts.PUBLICS, JsonFields.text(service, "publics_precisions"));
        add(parts, InclusionTexts.FEES, first(service, "frais_precisions", "frais_autres"));
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private static List<String> how(JsonNode service, boolean hasPlace, Remarks remarks) {
        List<String> steps = new ArrayList<>();
        add(steps, InclusionTexts.CONDITIONS, JsonFields.text(service, "conditions_acces"));
        add(steps, "", JsonFields.text(service, "mobilisation_precisions"));
        String link = Contacts.url(first(service, "lien_mobilisation", "prise_rdv"), "lien_mobilisation", remarks);
        add(steps, InclusionTexts.ONLINE, link);
        if (!hasPlace) {
            add(
                    steps,
                    InclusionTexts.PHONE,
                    Contacts.phone(JsonFields.text(service, "telephone"), "telephone", remarks));
            add(steps, InclusionTexts.MAIL, Contacts.mail(JsonFields.text(service, "courriel"), "courriel", remarks));
        }
        return steps;
    }

    private static void add(List<String> parts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(label.isEmpty() ? text : label + " " + text);
        }
    }

    private static @Nullable String first(JsonNode service, String field, String other) {
        String text = JsonFields.text(service, field);
        return text != null ? text : JsonFields.text(service, other);
    }
}
