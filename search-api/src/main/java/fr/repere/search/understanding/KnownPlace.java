package fr.repere.search.understanding;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.List;

/**
 * A territory as far as understanding needs it.
 *
 * @param id kind and code, such as {@code commune:21231}
 * @param within ids of the territories that it lies in, smallest first
 * @param population inhabitants; 0 when unknown
 */
public record KnownPlace(
        String id,
        String kind,
        String code,
        String name,
        List<String> within,
        List<String> postalCodes,
        long population) {

    static KnownPlace of(TerritoryDocument territory) {
        return new KnownPlace(
                territory.id(),
                territory.kind(),
                territory.code(),
                territory.name(),
                territory.within(),
                territory.postalCodes(),
                territory.population());
    }

    /** Whether it is a commune. */
    public boolean isCommune() {
        return kind.equals("commune");
    }

    /** Whether it is a département or région. */
    public boolean isWide() {
        return kind.equals("departement") || kind.equals("region");
    }

    /** Whether it is the other place or lies in it. */
    boolean liesIn(KnownPlace other) {
        return id.equals(other.id()) || within.contains(other.id());
    }
}
