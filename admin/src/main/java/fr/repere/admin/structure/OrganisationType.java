package fr.repere.admin.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of organisation a structure is; {@code structures.type.CODE} says it in words. */
public enum OrganisationType {
    ASSOCIATION,
    RECEPTION_CENTRE,
    COMMUNE,
    INTERCOMMUNALITY,
    DEPARTEMENT,
    STATE,
    FRANCE_TRAVAIL,
    MISSION_LOCALE,
    CAP_EMPLOI,
    TRAINING,
    SCHOOL,
    HEALTH,
    INCLUSION_COMPANY,
    COMPANY,
    OTHER;

    /** The stable code of database and forms: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of a code, or nothing. */
    public static Optional<OrganisationType> findByCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
