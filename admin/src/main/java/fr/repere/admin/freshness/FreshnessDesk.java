package fr.repere.admin.freshness;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Seat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of a person: fiches of their structures, or all for who reviews. Nothing outside of it can be touched through it. */
@Service
class FreshnessDesk {

    static final int PAGE = 50;

    private final KeptFiches kept;
    private final Confirmation confirmation;
    private final FreshnessRound round;
    private final Clock clock;

    FreshnessDesk(KeptFiches kept, Confirmation confirmation, FreshnessRound round, Clock clock) {
        this.kept = kept;
        this.confirmation = confirmation;
        this.round = round;
        this.clock = clock;
    }

    /** A page of the list, and one more to know whether it goes on. @param page from 0 */
    List<KeptFiche> list(Person person, boolean everywhere, @Nullable String departement, int page) {
        Collection<UUID> structures = everywhere && person.mayReview()
                ? null
                : person.seats().stream().map(Seat::structureId).toList();
        return kept.list(structures, departement, PAGE + 1, page * PAGE);
    }

    /** What an action would do: what it changes, and what it leaves out. */
    Preview preview(Person person, BulkAction action, Collection<UUID> ids) {
        List<KeptFiche> changed = new ArrayList<>();
        List<KeptFiche> left = new ArrayList<>();
        for (KeptFiche fiche : kept.listByIds(ids)) {
            if (isOf(person, fiche)) {
                (action.applies(fiche) ? changed : left).add(fiche);
            }
        }
        return new Preview(changed, left);
    }

    /** Does it, all or nothing. @return how many were changed */
    @Transactional
    public int apply(Person person, BulkAction action, Collection<UUID> ids, String reason) {
        List<KeptFiche> changed = preview(person, action, ids).changed();
        LocalDate today = LocalDate.now(clock.withZone(FreshnessRound.PARIS));
        int done = 0;
        for (KeptFiche fiche : changed) {
            switch (action) {
                case CONFIRM -> confirmation.confirm(fiche.id(), person, "list", clock.instant());
                case ARCHIVE -> confirmation.archive(fiche.id(), person, reason, clock.instant());
                case REMIND -> {
                    if (!person.mayReview() || !round.remind(fiche, today)) {
                        continue;
                    }
                }
            }
            done++;
        }
        return done;
    }

    private static boolean isOf(Person person, KeptFiche fiche) {
        return person.mayReview() || person.isMemberOf(fiche.structureId());
    }

    /** What would happen. */
    record Preview(List<KeptFiche> changed, List<KeptFiche> left) {}
}
