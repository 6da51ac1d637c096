package fr.repere.admin.favourite.alert;

import fr.repere.admin.favourite.fiche.ShownFiche;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a search since it was last told of.
 *
 * @param fresh fiches that it finds now and did not
 * @param changed fiches that say something else
 * @param withdrawn fiches that are no longer public
 * @param away fiches that are public still, but that the search no longer finds
 */
record Difference(List<ShownFiche> fresh, List<Change> changed, List<Gone> withdrawn, List<Gone> away) {

    /** A fiche and what it said before. */
    record Change(ShownFiche fiche, String before) {}

    /** A fiche by its title, when it was last found. */
    record Gone(UUID id, String title, String slug) {}

    /** What was found of a fiche. */
    record Seen(String title, String seen) {}

    /**
     * Compares.
     *
     * @param before what was found when the search was last told of
     * @param found what it finds now
     * @param fiches all of both that are, or were, public. What the index shows a moment longer than it is true counts as withdrawn
     */
    static Difference of(Map<UUID, Seen> before, Set<UUID> found, Map<UUID, ShownFiche> fiches) {
        Difference difference =
                new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (UUID id : found) {
            ShownFiche fiche = fiches.get(id);
            if (fiche != null && fiche.shown()) {
                difference.add(fiche, before.get(id));
            }
        }
        before.forEach((id, seen) -> {
            ShownFiche fiche = fiches.get(id);
            if (fiche == null || !fiche.shown()) {
                difference.withdrawn.add(new Gone(id, seen.title(), ""));
            } else if (!found.contains(id)) {
                difference.away.add(new Gone(id, fiche.title(), fiche.slug()));
            }
        });
        return difference;
    }

    private void add(ShownFiche fiche, @Nullable Seen seen) {
        if (seen == null) {
            fresh.add(fiche);
        } else if (!seen.seen().equals(fiche.seen())) {
            changed.add(new Change(fiche, seen.seen()));
        }
    }

    /** The same for somebody's favourites: what they keep, or keep no longer, is their own doing and nothing to tell. */
    Difference withoutOwnDoing() {
        return new Difference(List.of(), changed, withdrawn, List.of());
    }

    /** How many fiches there is something to tell of. */
    int count() {
        return fresh.size() + changed.size() + withdrawn.size() + away.size();
    }
}
