package fr.repere.geodata.document;

/** Names of the fields of {@link TerritoryDocument} in the index. */
public final class TerritoryFields {

    public static final String ID = "id";
    public static final String KIND = "kind";
    public static final String CODE = "code";
    public static final String NAME = "name";
    /** The name cut into prefixes, for search while typing. */
    public static final String NAME_PREFIX = "name.prefix";
    /** The whole name without case, accents and hyphens, for an exact match. */
    public static final String NAME_EXACT = "name.exact";

    public static final String ALIASES = "aliases";
    public static final String ALIAS_NAMES = "aliasNames";
    public static final String ALIAS_NAMES_PREFIX = "aliasNames.prefix";
    public static final String ALIAS_NAMES_EXACT = "aliasNames.exact";
    public static final String POSTAL_CODES = "postalCodes";
    public static final String POSTAL_CODES_PREFIX = "postalCodes.prefix";
    public static final String POPULATION = "population";
    public static final String WITHIN = "within";
    public static final String POINT = "point";
    public static final String BOUNDARY = "boundary";

    /** Of a named territory: what it is the territory of, its parts, départements and validity. */
    public static final String MANDATE = "mandate";

    private TerritoryFields() {}
}
