package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.document.datainclusion.InclusionPublics;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** For whom a service is: {@code publics} by {@link InclusionPublics}, fees, modes and who may turn to it. */
final class Publics {

    private static final Set<String> FREE = Set.of("gratuit", "gratuit-sous-conditions");
    private static final Set<String> PAID = Set.of("payant", "adhesion");

    private final InclusionPublics table = new InclusionPublics();

    Criteria read(JsonNode service, Remarks remarks) {
        List<String> publics = new ArrayList<>(JsonFields.texts(service, "publics"));
        publics.addAll(JsonFields.texts(service, "profils"));
        publics.stream()
                .filter(Predicate.not(table::knows))
                .forEach(each -> remarks.warn("publics", each, "public inconnu, laissé de côté"));
        InclusionPublics.Meaning meaning = table.together(publics);
        return new Criteria(
                meaning.statuses(),
                meaning.profiles(),
                null,
                null,
                null,
                null,
                price(JsonFields.texts(service, "frais")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                coded(
                        JsonFields.texts(service, "mobilisable_par"),
                        "usagers",
                        "users",
                        "professionnels",
                        "professionals"),
                coded(JsonFields.texts(service, "modes_accueil"), "en-presentiel", "on-site", "a-distance", "remote"));
    }

    private static @Nullable String price(List<String> frais) {
        if (frais.stream().anyMatch(FREE::contains)) {
            return "free";
        }
        return frais.stream().anyMatch(PAID::contains) ? "pay" : null;
    }

    private static List<String> coded(List<String> values, String one, String ours, String other, String oursToo) {
        List<String> result = new ArrayList<>();
        if (values.contains(one)) {
            result.add(ours);
        }
        if (values.contains(other)) {
            result.add(oursToo);
        }
        return result;
    }
}
