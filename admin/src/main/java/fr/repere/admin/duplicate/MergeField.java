package fr.repere.admin.duplicate;

import fr.repere.admin.writing.difference.Naming;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is chosen from one fiche or the other when two become one. */
enum MergeField {
    TITLE,
    BRAND,
    SUMMARY,
    WHAT,
    WHY,
    HOW,
    NEXT,
    ADMINISTRATION,
    THEMES,
    PLACES,
    ZONE,
    CRITERIA;

    /** Its name in forms and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MergeField> findByCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** What a fiche says there, in words for whoever chooses; empty when nothing. */
    String say(Fiche fiche, Naming names) {
        FicheText text = Objects.requireNonNull(fiche.texts().get(Language.FR));
        return switch (this) {
            case TITLE -> text.title();
            case BRAND -> orEmpty(text.brand());
            case SUMMARY -> orEmpty(text.summary());
            case WHAT -> orEmpty(text.what());
            case WHY -> orEmpty(text.why());
            case HOW -> String.join("\n", text.how());
            case NEXT -> orEmpty(text.next());
            case ADMINISTRATION -> orEmpty(text.administration());
            case THEMES -> themes(fiche, names);
            case PLACES -> fiche.places().stream().map(MergeField::place).collect(Collectors.joining("\n"));
            case ZONE ->
                fiche.zone().national()
                        ? "France"
                        : fiche.zone().territories().stream()
                                .map(names::territory)
                                .collect(Collectors.joining(", "));
            case CRITERIA -> criteria(fiche, names);
        };
    }

    private static String themes(Fiche fiche, Naming names) {
        var classification = fiche.classification();
        return Stream.concat(
                        Stream.concat(Stream.of(classification.main()), classification.secondary().stream())
                                .map(theme -> names.theme(theme.code())),
                        classification.needs().stream().map(need -> names.need(need.code())))
                .collect(Collectors.joining(", "));
    }

    private static String place(Place place) {
        return Stream.of(
                        place.name(),
                        place.street(),
                        place.postalCode(),
                        place.commune(),
                        place.phone(),
                        place.mail(),
                        place.openingHours())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String criteria(Fiche fiche, Naming words) {
        var criteria = fiche.criteria();
        String age = criteria.ageMin() == null && criteria.ageMax() == null
                ? ""
                : Objects.toString(criteria.ageMin(), "") + "–" + Objects.toString(criteria.ageMax(), "");
        return Stream.of(
                        names(words, "statuses", criteria.statuses()),
                        names(words, "profiles", criteria.profiles()),
                        age,
                        names(words, "frenchLevels", criteria.frenchLevels()),
                        criteria.price() == null ? "" : words.word("priceKinds", criteria.price()),
                        names(words, "days", criteria.days()),
                        names(words, "conditions", criteria.conditions()),
                        names(words, "referral", criteria.referral()),
                        names(words, "modes", criteria.modes()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String names(Naming words, String group, @Nullable List<String> codes) {
        return codes == null ? "" : words.words(group, codes);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
