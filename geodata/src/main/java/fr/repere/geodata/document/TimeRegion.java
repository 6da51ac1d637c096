package fr.repere.geodata.document;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of France that has a clock and public holidays of its own. Each has its own block of minutes in the field {@code open} of the
 * index: first those of an ordinary week, Monday 00:00 being minute 0, then those of a week whose days are public holidays. So one
 * list of minutes, one per region, asks for what is open everywhere at one instant, whatever the clocks there say.
 *
 * <p>The numbers of blocks are part of the index: a new region takes a new number and a new mapping version.
 */
public enum TimeRegion {
    METROPOLE(0, "Europe/Paris"),
    /** Moselle, Bas-Rhin, Haut-Rhin: the clock of Paris, two public holidays more. */
    ALSACE_MOSELLE(1, "Europe/Paris"),
    GUADELOUPE(2, "America/Guadeloupe"),
    MARTINIQUE(3, "America/Martinique"),
    GUYANE(4, "America/Cayenne"),
    REUNION(5, "Indian/Reunion"),
    MAYOTTE(6, "Indian/Mayotte"),
    SAINT_BARTHELEMY(7, "America/St_Barthelemy"),
    SAINT_MARTIN(8, "America/Marigot"),
    SAINT_PIERRE_ET_MIQUELON(9, "America/Miquelon"),
    WALLIS_ET_FUTUNA(10, "Pacific/Wallis"),
    NOUVELLE_CALEDONIE(11, "Pacific/Noumea"),
    POLYNESIE(12, "Pacific/Tahiti"),
    MARQUISES(13, "Pacific/Marquesas"),
    GAMBIER(14, "Pacific/Gambier"),
    TERRES_AUSTRALES(15, "Indian/Kerguelen");

    public static final int MINUTES_OF_DAY = 24 * 60;
    public static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
    /** Minutes of a block: an ordinary week, then a week of public holidays. */
    public static final int MINUTES_OF_BLOCK = 2 * MINUTES_OF_WEEK;

    private static final Map<String, TimeRegion> BY_DEPARTEMENT = Map.ofEntries(
            Map.entry("57", ALSACE_MOSELLE),
            Map.entry("67", ALSACE_MOSELLE),
            Map.entry("68", ALSACE_MOSELLE),
            Map.entry("971", GUADELOUPE),
            Map.entry("972", MARTINIQUE),
            Map.entry("973", GUYANE),
            Map.entry("974", REUNION),
            Map.entry("975", SAINT_PIERRE_ET_MIQUELON),
            Map.entry("976", MAYOTTE),
            Map.entry("977", SAINT_BARTHELEMY),
            Map.entry("978", SAINT_MARTIN),
            Map.entry("984", TERRES_AUSTRALES),
            Map.entry("986", WALLIS_ET_FUTUNA),
            Map.entry("987", POLYNESIE),
            Map.entry("988", NOUVELLE_CALEDONIE));
    /** The islands of Polynesia that do not keep the time of Tahiti. */
    private static final Set<String> COMMUNES_OF_MARQUISES =
            Set.of("98718", "98723", "98731", "98746", "98756", "98757");

    private static final String COMMUNE_OF_GAMBIER = "98719";

    private final int block;
    private final ZoneId zone;

    TimeRegion(int block, String zone) {
        this.block = block;
        this.zone = ZoneId.of(zone);
    }

    /**
     * The region of a place. One of which nothing is known keeps the time of Paris.
     *
     * @param commune INSEE code
     * @param departement INSEE code
     */
    public static TimeRegion of(@Nullable String commune, @Nullable String departement) {
        if (commune != null && COMMUNES_OF_MARQUISES.contains(commune)) {
            return MARQUISES;
        }
        if (COMMUNE_OF_GAMBIER.equals(commune)) {
            return GAMBIER;
        }
        return departement == null ? METROPOLE : BY_DEPARTEMENT.getOrDefault(departement, METROPOLE);
    }

    /** What its clocks show. */
    public ZoneId zone() {
        return zone;
    }

    /** The first minute of its block in the field {@code open}. */
    public int firstMinute() {
        return block * MINUTES_OF_BLOCK;
    }
}
