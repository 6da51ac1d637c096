package fr.repere.geodata.importing.interchange;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Criteria.Amount;
import fr.repere.geodata.importing.input.JsonFields;
import fr.repere.geodata.importing.line.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the criteria of our own format; a code outside of the vocabulary is dropped with a remark. */
final class InterchangeCriteria {

    private static final Map<String, Set<String>> CODES = new TreeMap<>();

    static {
        Vocabulary vocabulary = Vocabulary.load();
        for (String group : List.of(
                "statuses",
                "profiles",
                "frenchLevels",
                "priceKinds",
                "periods",
                "commitmentUnits",
                "days",
                "conditions",
                "referral",
                "modes")) {
            CODES.put(group, Set.copyOf(vocabulary.words(group, Language.FR).keySet()));
        }
    }

    private final JsonNode criteria;
    private final Remarks remarks;

    private InterchangeCriteria(JsonNode criteria, Remarks remarks) {
        this.criteria = criteria;
        this.remarks = remarks;
    }

    static Criteria read(JsonNode criteria, Remarks remarks) {
        return criteria.isObject() ? new InterchangeCriteria(criteria, remarks).read() : Criteria.NOT_STATED;
    }

    private Criteria read() {
        JsonNode age = criteria.path("age");
        JsonNode price = criteria.path("price");
        JsonNode commitment = criteria.path("commitment");
        JsonNode frequency = criteria.path("frequency");
        return new Criteria(
                list("statuses"),
                list("profiles"),
                JsonFields.integer(age, "min"),
                JsonFields.integer(age, "max"),
                list("frenchLevels"),
                JsonFields.texts(criteria, "receptionLanguages"),
                code("priceKinds", JsonFields.text(price, "kind"), "price"),
                amounts(price.path("amounts")),
                JsonFields.integer(commitment, "min"),
                JsonFields.integer(commitment, "max"),
                code("commitmentUnits", JsonFields.text(commitment, "unit"), "commitment"),
                JsonFields.integer(frequency, "times"),
                code("periods", JsonFields.text(frequency, "per"), "frequency"),
                list("days"),
                list("conditions"),
                list("referral"),
                list("modes"));
    }

    private List<String> list(String group) {
        return JsonFields.texts(criteria, group).stream()
                .filter(code -> code(group, code, group) != null)
                .toList();
    }

    private List<Amount> amounts(JsonNode amounts) {
        List<Amount> result = new ArrayList<>();
        for (JsonNode amount : amounts) {
            String period = code("periods", JsonFields.text(amount, "period"), "price");
            if (period != null && amount.path("euros").isNumber()) {
                result.add(new Amount(amount.path("euros").asDouble(), period));
            }
        }
        return result;
    }

    private @Nullable String code(String group, @Nullable String code, String field) {
        if (code == null || CODES.getOrDefault(group, Set.of()).contains(code)) {
            return code;
        }
        remarks.warn("criteria." + field, code, "code inconnu, laissé de côté");
        return null;
    }
}
