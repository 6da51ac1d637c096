package fr.repere.geodata.geocoding;

/** Why a point may be wrong. */
public enum Doubt {
    /** What was found reads rather differently from what was asked. */
    LOW_SCORE,
    /** The number is unknown: the point is somewhere on the street. */
    STREET_ONLY,
    /** The street is unknown: the point is that of the commune, and not the address. */
    COMMUNE_ONLY,
    /** It lies in another commune than was asked, or under another postal code. */
    OTHER_COMMUNE
}
