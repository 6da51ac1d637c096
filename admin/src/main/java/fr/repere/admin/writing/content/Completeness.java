package fr.repere.admin.writing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How complete a draft is, by the rule of its kind: what is mandatory counts twice. It can be sent when nothing mandatory is missing;
 * what is recommended makes it easier to find and to trust.
 *
 * @param percentage from 0 to 100
 * @param missing what is missing, mandatory ones first
 */
public record Completeness(int percentage, List<Missing> missing) {

    private static final int MANDATORY_WEIGHT = 2;

    private static final List<Rule> BOTH = List.of(
            Rule.mandatory("title", draft -> !draft.texts().title().isBlank()),
            Rule.mandatory("summary", draft -> !draft.texts().summary().isBlank()),
            Rule.mandatory("what", draft -> !draft.texts().what().isBlank()),
            Rule.mandatory("how", draft -> !draft.texts().how().isEmpty()),
            Rule.mandatory("mainTheme", draft -> !draft.themes().main().isBlank()),
            Rule.recommended("needs", draft -> !draft.themes().needs().isEmpty()),
            Rule.recommended("statuses", draft -> !draft.criteria().statuses().isEmpty()));

    private static final List<Rule> DISPOSITIF = List.of(
            Rule.mandatory("places", Completeness::isSomewhere),
            Rule.mandatory("nationalReason", Completeness::saysWhyNational),
            Rule.recommended("contact", Completeness::hasContact),
            Rule.recommended("why", draft -> !draft.texts().why().isBlank()),
            Rule.recommended(
                    "age",
                    draft -> !(draft.criteria().ageMin() + draft.criteria().ageMax()).isBlank()),
            Rule.recommended(
                    "frenchLevels", draft -> !draft.criteria().frenchLevels().isEmpty()),
            Rule.recommended("referral", draft -> !draft.criteria().referral().isEmpty()),
            Rule.recommended("price", draft -> !draft.criteria().price().isBlank()),
            Rule.recommended("modes", draft -> !draft.criteria().modes().isEmpty()),
            Rule.recommended("openingHours", Completeness::hasHours));

    private static final List<Rule> DEMARCHE = List.of(
            Rule.mandatory(
                    "administration", draft -> !draft.texts().administration().isBlank()),
            Rule.recommended("next", draft -> !draft.texts().next().isBlank()),
            Rule.recommended(
                    "conditions", draft -> !draft.criteria().conditions().isEmpty()),
            Rule.recommended("price", draft -> !draft.criteria().price().isBlank()));

    /** How complete a draft of this kind is. */
    public static Completeness of(Kind kind, DraftContent draft) {
        List<Rule> rules = new ArrayList<>(BOTH);
        rules.addAll(kind == Kind.DISPOSITIF ? DISPOSITIF : DEMARCHE);
        int all = 0;
        int kept = 0;
        List<Missing> missing = new ArrayList<>();
        for (Rule rule : rules) {
            int weight = rule.mandatory() ? MANDATORY_WEIGHT : 1;
            all += weight;
            if (rule.kept().test(draft)) {
                kept += weight;
            } else {
                missing.add(new Missing(rule.field(), sectionOf(rule.field()), rule.mandatory()));
            }
        }
        missing.sort((one, other) -> Boolean.compare(other.mandatory(), one.mandatory()));
        return new Completeness(100 * kept / all, List.copyOf(missing));
    }

    /** Whether nothing is missing that it needs to be sent. */
    public boolean isSendable() {
        return missing.stream().noneMatch(Missing::mandatory);
    }

    private static Section sectionOf(String field) {
        return switch (field) {
            case "contact", "openingHours" -> Section.WHERE;
            default -> Section.ofField(field);
        };
    }

    private static boolean isSomewhere(DraftContent draft) {
        DraftWhere where = draft.where();
        return where.online()
                || where.places().stream().anyMatch(place -> !place.isBlank())
                || where.zoneKind().equals(DraftWhere.NATIONAL)
                || where.zoneKind().equals(DraftWhere.BY_TERRITORIES)
                        && !where.territories().isEmpty();
    }

    private static boolean saysWhyNational(DraftContent draft) {
        return !draft.where().zoneKind().equals(DraftWhere.NATIONAL)
                || !draft.where().nationalReason().isBlank();
    }

    /** A place has a telephone number or a mail address; what has no place is reached through its structure or online. */
    private static boolean hasContact(DraftContent draft) {
        List<DraftPlace> places = draft.where().places().stream()
                .filter(place -> !place.isBlank())
                .toList();
        return places.isEmpty() || places.stream().anyMatch(place -> !(place.phone() + place.mail()).isBlank());
    }

    private static boolean hasHours(DraftContent draft) {
        return !draft.criteria().days().isEmpty()
                || draft.where().places().stream()
                        .anyMatch(place -> !place.openingHours().isBlank()
                                || !place.hours().isEmpty());
    }

    /** Something that is not there: its name is the message {@code writing.field.FIELD}. */
    public record Missing(String field, Section section, boolean mandatory) {}

    private record Rule(String field, boolean mandatory, Predicate<DraftContent> kept) {

        static Rule mandatory(String field, Predicate<DraftContent> kept) {
            return new Rule(field, true, kept);
        }

        static Rule recommended(String field, Predicate<DraftContent> kept) {
            return new Rule(field, false, kept);
        }
    }
}
