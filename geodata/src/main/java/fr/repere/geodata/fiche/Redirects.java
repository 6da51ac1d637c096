package fr.repere.geodata.fiche;

import fr.repere.geodata.outbox.Outbox.Change;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the addresses of merged fiches lead. */
final class Redirects {

    private final EntityManager entityManager;

    Redirects(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * These fiches are at their own addresses again.
     *
     * @return the fiches to which their addresses led, each at a version of its own for it: it answers to one address less
     */
    List<Change> end(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> ended = entityManager
                .createNativeQuery("delete from fiche_redirect where from_id in (:ids) returning to_id", UUID.class)
                .setParameter("ids", ids)
                .getResultList();
        return ended.stream()
                .distinct()
                .map(to -> raise(entityManager.find(Fiche.class, to)))
                .toList();
    }

    private Change raise(Fiche fiche) {
        entityManager.lock(fiche, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return new Change(fiche.id(), fiche.version());
    }
}
