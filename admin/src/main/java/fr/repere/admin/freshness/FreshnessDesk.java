package fr.repere.admin.freshness;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Seat;
import fr.repere.admin.ground.Ground;
import fr.repere.admin.ground.Grounds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of a person: fiches of their structures, and for who looks after a territory all that lie there. Members and reviewers confirm
 * and archive; who looks after a territory reminds those who keep them. Nothing outside of it can be touched through it.
 */
@Service
class FreshnessDesk {

    static final int PAGE = 50;

    private final KeptFiches kept;
    private final Confirmation confirmation;
    private final FreshnessRound round;
    private final Grounds grounds;
    private final Clock clock;

    FreshnessDesk(KeptFiches kept, Confirmation confirmation, FreshnessRound round, Grounds grounds, Clock clock) {
        this.kept = kept;
        this.grounds = grounds;
        this.confirmation = confirmation;
        this.round = round;
        this.clock = clock;
    }

    /**
     * A page of the list, and one more to know whether it goes on.
     *
     * @param everywhere whether it is that of the person's ground, whoever keeps the fiches there; else that of their structures
     * @param page from 0
     */
    List<KeptFiche> list(Person person, boolean everywhere, @Nullable String departement, int page) {
        if (everywhere) {
            return kept.list(null, grounds.of(person).within(departement), PAGE + 1, page * PAGE);
        }
        List<UUID> own = person.seats().stream().map(Seat::structureId).toList();
        return kept.list(own, Ground.EVERYWHERE, PAGE + 1, page * PAGE);
    }

    /** What an action would do: what it changes, and what it leaves out. */
    Preview preview(Person person, BulkAction action, Collection<UUID> ids) {
        List<KeptFiche> changed = new ArrayList<>();
        List<KeptFiche> left = new ArrayList<>();
        Set<UUID> onGround = action == BulkAction.REMIND ? kept.listIn(grounds.of(person), ids) : Set.of();
        for (KeptFiche fiche : kept.listByIds(ids)) {
            if (action == BulkAction.REMIND ? onGround.contains(fiche.id()) : isOf(person, fiche)) {
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
                    if (!round.remind(fiche, today)) {
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
