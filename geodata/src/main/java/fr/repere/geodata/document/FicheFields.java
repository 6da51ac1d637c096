package fr.repere.geodata.document;

/** Names of the fields of {@link FicheDocument} in the index, in one place so that mapping, writer and reader cannot drift. */
public final class FicheFields {

    public static final String ID = "id";
    public static final String SLUG = "slug";
    public static final String FORMERLY = "formerly";
    public static final String KIND = "kind";
    public static final String TEXT = "text";
    public static final String LANGUAGES = "languages";
    public static final String THEMES = "themes";
    public static final String NEEDS = "needs";
    public static final String STRUCTURE_NAME = "structure.name";
    public static final String STRUCTURE_ACRONYM = "structure.acronym";
    public static final String NATIONAL = "national";
    public static final String ONLINE = "online";
    public static final String PLACES = "places";
    /** For sorting and weighing. */
    public static final String POINTS = "points";
    /** The same points, for filters. */
    public static final String LOCATED = "located";

    /** The same points once more, each with its commune as one text, {@link PositionText}: for reading very many at once. */
    public static final String POSITIONS = "positions";

    public static final String OPEN = "open";
    /** Titles and brand names of all languages, each word cut into its beginnings: for suggestions while typing. */
    public static final String BEGINNINGS = "beginnings";

    public static final String PLACE_IN = "placeIn";
    public static final String COVERS = "covers";
    public static final String COVERS_WITHIN = "coversWithin";
    /** {@code local}, {@code national} or {@code online}: how it counts on a coverage map. */
    public static final String COUNTED_AS = "counted.as";

    /** How many places a local fiche has in which territory: {@code departement:21 3}. */
    public static final String COUNTED_PLACES = "counted.places";

    public static final String PUBLISHED_ON = "publishedOn";
    /** Of {@link WithdrawnDocument} only. */
    public static final String WITHDRAWN_ON = "withdrawnOn";

    public static final String CHANGED_ON = "changedOn";
    public static final String VERIFIED_ON = "verifiedOn";
    public static final String VIEWS = "views";
    /** The order of what the team puts forward; of no other fiche. */
    public static final String FEATURED = "featured";

    public static final String SOURCE = "source";
    /** What only exports read, {@link ExchangeDocument}. */
    public static final String EXCHANGE = "exchange";

    public static final String STATUSES = "criteria.statuses";
    public static final String PROFILES = "criteria.profiles";
    public static final String FRENCH_LEVELS = "criteria.frenchLevels";
    public static final String RECEPTION_LANGUAGES = "criteria.receptionLanguages";
    public static final String PRICE = "criteria.price";
    public static final String DAYS = "criteria.days";
    public static final String MODES = "criteria.modes";
    public static final String CONDITIONS = "criteria.conditions";
    public static final String REFERRAL = "criteria.referral";
    public static final String STRUCTURE_ID = "structure.id";
    /** The values of all facets together, {@link FacetValues}. */
    public static final String FACETS = "facets";
    /** Id and name of the structure, for counting. */
    public static final String STRUCTURE_NAMED = "structureNamed";

    private FicheFields() {}

    /** Codes of the territories of a kind ({@code region}, {@code departement}, {@code epci}, {@code commune}) that a local fiche counts in. */
    public static String countedIn(String kind) {
        return "counted." + kind;
    }

    /** Of each territory of a kind that a local fiche counts in, its code and the id of the fiche's structure: {@code 21 4f0c…}. */
    public static String countedStructures(String kind) {
        return "counted.structures." + kind;
    }

    /** The title in a language, analysed for it. */
    public static String title(Language language) {
        return "text." + language.code() + ".title";
    }

    /** The brand name in a language. */
    public static String brand(Language language) {
        return "text." + language.code() + ".brand";
    }

    /** The summary in a language. */
    public static String summary(Language language) {
        return "text." + language.code() + ".summary";
    }

    /** Everything else that the fiche says in a language: what, why, how, next, administration. Found, not stored. */
    public static String body(Language language) {
        return "body." + language.code();
    }

    /** The names of its themes and needs in a language. */
    public static String names(Language language) {
        return "names." + language.code();
    }

    /**
     * Every word that is written in a script ({@code latin}, {@code cyrillic}, {@code arabic}, {@code ethiopic}), as it is spelt:
     * neither cut to its stem nor replaced. Where spelling is looked up, never searched.
     */
    public static String spelling(String script) {
        return "spelling." + script;
    }
}
