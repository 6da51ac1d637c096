package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.importing.cleaning.ResourceTable;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** For whom a service is: {@code publics} by {@code publics.csv}, fees, modes and who may turn to it. */
final class Publics {

    private static final String EVERYBODY = "tous-publics";
    private static final Set<String> FREE = Set.of("gratuit", "gratuit-sous-conditions");
    private static final Set<String> PAID = Set.of("payant", "adhesion");

    private final Map<String, List<Map<String, String>>> table = new TreeMap<>();

    Publics() {
        ResourceTable.rows("publics.csv")
                .forEach(row -> table.computeIfAbsent(row.getOrDefault("public", ""), key -> new ArrayList<>())
                        .add(row));
    }

    Criteria read(JsonNode service, Remarks remarks) {
        List<String> publics = new ArrayList<>(JsonFields.texts(service, "publics"));
        publics.addAll(JsonFields.texts(service, "profils"));
        return new Criteria(
                values(publics, "statuses", remarks),
                values(publics, "profiles", new Remarks()),
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

    private List<String> values(List<String> publics, String criterion, Remarks remarks) {
        List<String> values = new ArrayList<>();
        for (String each : publics) {
            List<Map<String, String>> rows = table.get(each);
            if (rows == null) {
                remarks.warn("publics", each, "public inconnu, laissé de côté");
                continue;
            }
            rows.stream()
                    .filter(row -> criterion.equals(row.get("criterion")))
                    .forEach(row -> values.add(row.getOrDefault("value", "")));
        }
        return publics.contains(EVERYBODY)
                ? List.of()
                : values.stream().distinct().toList();
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
