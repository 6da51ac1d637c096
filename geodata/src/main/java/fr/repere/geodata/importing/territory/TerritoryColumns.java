package fr.repere.geodata.importing.territory;

import java.util.List;

/** The columns of the table of named territories. */
final class TerritoryColumns {

    static final String SLUG = "slug";
    static final String KIND = "kind";
    static final String NAME = "name";
    static final String PARTS = "parts";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";
    static final String SERVICE = "service";
    static final String PHONE = "phone";
    static final String MAIL = "mail";
    static final String WEBSITE = "website";

    /** In the order of an export. */
    static final List<String> ALL =
            List.of(SLUG, KIND, NAME, PARTS, VALID_FROM, VALID_TO, SERVICE, PHONE, MAIL, WEBSITE);

    /** Without which a file is no such table. */
    static final List<String> REQUIRED = List.of(KIND, NAME, PARTS, VALID_FROM);

    private TerritoryColumns() {}

    /** The column of a field as rules name it. */
    static String ofField(String field) {
        return switch (field) {
            case "validFrom" -> VALID_FROM;
            case "validTo" -> VALID_TO;
            default -> field;
        };
    }
}
