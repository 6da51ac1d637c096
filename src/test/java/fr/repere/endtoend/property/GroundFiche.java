package fr.repere.endtoend.property;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published fiche as PostGIS has it.
 *
 * @param values what it has of each facet, by the facet's parameter; a facet that it does not state is left out
 * @param ageMin and {@code ageMax}: both absent when no age is stated
 * @param placeIn every territory that one of its places stands in
 */
record GroundFiche(
        String id,
        boolean national,
        boolean online,
        Map<String, Set<String>> values,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable LocalDate verifiedOn,
        Set<String> placeIn,
        List<String> zone) {

    private static final Set<String> CRITERIA =
            Set.of("status", "profile", "level", "receptionLanguage", "price", "day", "mode", "condition", "referral");
    private static final Set<String> FACETS = Set.of("theme", "need", "kind", "structure", "availableIn");

    /** Whether a parameter is a filter that fiches may leave unstated. */
    static boolean isCriterion(String parameter) {
        return CRITERIA.contains(parameter) || parameter.equals("age") || parameter.equals("openNow");
    }

    /** Whether it concerns everybody, wherever they are. */
    boolean isEverywhere() {
        return national || online;
    }

    /** Whether the filters keep it: they overlap, and what is not stated is kept unless only stated ones are wanted. */
    boolean passes(AskedSearch asked) {
        boolean stated = asked.one("stated").equals("true");
        for (String facet : CRITERIA) {
            if (asked.has(facet) && !keeps(asked.all(facet), values.get(facet), stated)) {
                return false;
            }
        }
        for (String facet : FACETS) {
            if (asked.has(facet) && !keeps(asked.all(facet), values.getOrDefault(facet, Set.of()), true)) {
                return false;
            }
        }
        return (!asked.has("age") || keepsAge(asked.one("age"), stated))
                && (!asked.has("verifiedSince")
                        || verifiedOn != null && !verifiedOn.isBefore(LocalDate.parse(asked.one("verifiedSince"))));
    }

    private static boolean keeps(List<String> asked, @Nullable Set<String> has, boolean stated) {
        return has == null ? !stated : asked.stream().anyMatch(has::contains);
    }

    private boolean keepsAge(String asked, boolean stated) {
        if (ageMin == null && ageMax == null) {
            return !stated;
        }
        String[] ends = asked.split("-", -1);
        int youngest = Integer.parseInt(ends[0]);
        int oldest = ends.length == 1 ? youngest : Integer.parseInt(ends[1]);
        return (ageMin == null || ageMin <= oldest) && (ageMax == null || ageMax >= youngest);
    }
}
