package fr.repere.admin.writing.difference;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftCriteria;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.DraftThemes;
import fr.repere.admin.writing.content.DraftWhere;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A content as one text per field, in words. */
final class Flat {

    private Flat() {}

    static Map<String, String> fields(DraftContent content, Naming naming) {
        Map<String, String> fields = new LinkedHashMap<>();
        texts(fields, content.texts());
        themes(fields, content.themes(), naming);
        where(fields, content.where(), naming);
        criteria(fields, content.criteria(), naming);
        return fields;
    }

    private static void texts(Map<String, String> fields, DraftTexts texts) {
        fields.put("title", texts.title());
        fields.put("brand", texts.brand());
        fields.put("summary", texts.summary());
        fields.put("administration", texts.administration());
        fields.put("what", texts.what());
        fields.put("why", texts.why());
        fields.put("how", String.join("\n", texts.how()));
        fields.put("next", texts.next());
    }

    private static void themes(Map<String, String> fields, DraftThemes themes, Naming naming) {
        fields.put("mainTheme", themes.main().isEmpty() ? "" : naming.theme(themes.main()));
        fields.put("secondaryThemes", joined(themes.secondary(), naming::theme));
        fields.put("needs", joined(themes.needs(), naming::need));
    }

    private static void where(Map<String, String> fields, DraftWhere where, Naming naming) {
        fields.put("online", where.online() ? "✓" : "");
        fields.put("territories", joined(where.territories(), naming::territory));
        fields.put("zoneNational", where.zoneKind().equals(DraftWhere.NATIONAL) ? "✓" : "");
        fields.put("nationalReason", where.nationalReason());
    }

    private static void criteria(Map<String, String> fields, DraftCriteria criteria, Naming naming) {
        fields.put("statuses", naming.words("statuses", criteria.statuses()));
        fields.put("profiles", naming.words("profiles", criteria.profiles()));
        fields.put("age", range(criteria.ageMin(), criteria.ageMax()));
        fields.put("frenchLevels", naming.words("frenchLevels", criteria.frenchLevels()));
        fields.put("receptionLanguages", joined(criteria.receptionLanguages(), naming::language));
        fields.put("conditions", naming.words("conditions", criteria.conditions()));
        fields.put("referral", naming.words("referral", criteria.referral()));
        fields.put("price", criteria.price().isEmpty() ? "" : naming.word("priceKinds", criteria.price()));
        fields.put(
                "amounts",
                criteria.amounts().stream()
                        .map(amount -> amount.euros() + " € " + naming.word("periods", amount.period()))
                        .collect(Collectors.joining(", ")));
        fields.put("days", naming.words("days", criteria.days()));
        fields.put(
                "commitment",
                (range(criteria.commitmentMin(), criteria.commitmentMax()) + " "
                                + naming.word("commitmentUnits", criteria.commitmentUnit()))
                        .strip());
        fields.put(
                "frequency",
                (criteria.frequencyTimes() + " " + naming.word("periods", criteria.frequencyPer())).strip());
        fields.put("modes", naming.words("modes", criteria.modes()));
    }

    static Map<String, String> place(DraftPlace place, Naming naming) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("places.name", place.name());
        fields.put("places.address", place.address());
        fields.put(
                "places.point",
                place.longitude().isBlank()
                        ? ""
                        : place.longitude() + ", " + place.latitude() + " – "
                                + naming.word("precisions", place.precision()));
        fields.put("places.phone", place.phone());
        fields.put("places.mail", place.mail());
        fields.put("places.openingHours", hours(place));
        fields.put("places.addressHidden", place.addressHidden() ? "✓" : "");
        return fields;
    }

    private static String hours(DraftPlace place) {
        return place.hours().isEmpty()
                ? place.openingHours()
                : place.hours().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> day.getKey() + " " + day.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String range(String min, String max) {
        return (min + max).isBlank() ? "" : min + "–" + max;
    }

    private static String joined(List<String> codes, UnaryOperator<String> name) {
        return codes.stream().map(name).collect(Collectors.joining(", "));
    }
}
