package fr.repere.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What results can be narrowed down by, value by value: OR inside a facet, AND between facets. Each is also a parameter of the
 * API, under {@link #code()}.
 */
public enum Facet {
    THEME(false, ""),
    NEED(false, ""),
    KIND(false, "kinds"),
    STATUS(true, "statuses"),
    PROFILE(true, "profiles"),
    LEVEL(true, "frenchLevels"),
    RECEPTION_LANGUAGE(true, ""),
    PRICE(true, "priceKinds"),
    DAY(true, "days"),
    MODE(true, "modes"),
    CONDITION(true, "conditions"),
    REFERRAL(true, "referral"),
    STRUCTURE(false, ""),
    AVAILABLE_IN(false, "");

    private final boolean criterion;
    private final String vocabularyGroup;

    Facet(boolean criterion, String vocabularyGroup) {
        this.criterion = criterion;
        this.vocabularyGroup = vocabularyGroup;
    }

    /** The group of the vocabulary that lists and names its values; nothing where the values come from elsewhere. */
    public Optional<String> vocabularyGroup() {
        return Optional.of(vocabularyGroup).filter(group -> !group.isEmpty());
    }

    /**
     * Whether it says for whom a fiche is. A fiche that does not state a criterion is kept by its filter, unless only stated ones
     * are wanted, and ranks after those that state it.
     */
    public boolean isCriterion() {
        return criterion;
    }

    /** The name of the parameter, such as {@code receptionLanguage}. */
    public String code() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            code.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return code.toString();
    }

    /** The facet of a parameter name, or nothing. */
    public static Optional<Facet> findByCode(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }
}
