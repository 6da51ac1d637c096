package fr.repere.geodata.operator;

import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.territory.Territories;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A named territory at one version. It guards itself: none is made but by {@link #first} and {@link #changed}, which check the rules that
 * it can keep alone.
 *
 * @param slug its part of public addresses; never changes
 * @param version 1 for the first, one more with each change
 */
public record Territory(
        UUID id, String slug, long version, TerritoryContent content, Instant createdAt, Instant changedAt) {

    /**
     * A new territory.
     *
     * @param ground the reference territories that its parts must be among
     * @throws InvalidTerritory naming every rule that is broken
     */
    public static Territory first(String slug, TerritoryContent content, Territories ground, Instant now) {
        TerritoryRules.check(slug, content, ground);
        return new Territory(UUID.randomUUID(), slug, 1, content, now, now);
    }

    /**
     * The next version of it.
     *
     * @throws InvalidTerritory naming every rule that is broken
     */
    public Territory changed(TerritoryContent next, Territories ground, Instant now) {
        TerritoryRules.check(slug, next, ground);
        return new Territory(id, slug, version + 1, next, createdAt, now);
    }

    /** The départements that it lies in, at least in part, by their codes. */
    public Set<String> departements(Territories ground) {
        Set<String> codes = new TreeSet<>();
        content.parts().forEach(part -> codes.addAll(ground.listDepartementsOf(part.kind(), part.code())));
        return codes;
    }

    /** The slug that a name suggests: its letters and digits without accents, joined by hyphens; empty when it has none. */
    public static String slugOf(String name) {
        String folded = PlaceName.fold(name).replace(' ', '-');
        return folded.length() <= TerritoryRules.LONGEST_SLUG
                ? folded
                : folded.substring(0, TerritoryRules.LONGEST_SLUG).replaceAll("-+$", "");
    }
}
