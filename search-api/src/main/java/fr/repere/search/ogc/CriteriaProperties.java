package fr.repere.search.ogc;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import org.jspecify.annotations.Nullable;

/** For whom a fiche is, as properties: what it does not state is null; several codes stand in one text, separated by commas. */
record CriteriaProperties(
        @Nullable String status,
        @Nullable String profile,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable String level,
        @Nullable String receptionLanguage,
        @Nullable String price,
        @Nullable String day,
        @Nullable String mode,
        @Nullable String condition,
        @Nullable String referral) {

    private static final CriteriaProperties NOTHING_STATED =
            new CriteriaProperties(null, null, null, null, null, null, null, null, null, null, null);

    /** The properties of what a fiche states, if anything. */
    static CriteriaProperties of(@Nullable CriteriaDocument criteria) {
        if (criteria == null) {
            return NOTHING_STATED;
        }
        AgeDocument age = criteria.age();
        return new CriteriaProperties(
                FicheDescription.joined(criteria.statuses()),
                FicheDescription.joined(criteria.profiles()),
                age == null ? null : age.gte(),
                age == null ? null : age.lte(),
                FicheDescription.joined(criteria.frenchLevels()),
                FicheDescription.joined(criteria.receptionLanguages()),
                criteria.price(),
                FicheDescription.joined(criteria.days()),
                FicheDescription.joined(criteria.modes()),
                FicheDescription.joined(criteria.conditions()),
                FicheDescription.joined(criteria.referral()));
    }
}
