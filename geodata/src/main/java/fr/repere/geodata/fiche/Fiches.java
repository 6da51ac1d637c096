package fr.repere.geodata.fiche;

import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.outbox.Outbox.Change;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The store of fiches in PostGIS. Every method runs inside the caller's transaction; {@link #save} writes the outbox rows of the
 * recorded events into that same transaction.
 */
public class Fiches {

    private final EntityManager entityManager;
    private final Outbox outbox;

    /** A store on a transaction-bound entity manager. */
    public Fiches(EntityManager entityManager, Outbox outbox) {
        this.entityManager = entityManager;
        this.outbox = outbox;
    }

    /** The fiche of an id, or nothing. */
    public Optional<Fiche> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Fiche.class, id));
    }

    /**
     * The fiche of an id.
     *
     * @throws FicheNotFound when there is none
     */
    public Fiche get(UUID id) {
        return find(id).orElseThrow(() -> FicheNotFound.forId(id));
    }

    /** Those of these ids that exist, by id, in one query. */
    public Map<UUID, Fiche> listByIds(Collection<UUID> ids) {
        return entityManager
                .createQuery("select f from Fiche f where f.id in :ids", Fiche.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Fiche::id, Function.identity()));
    }

    /** Stores one fiche and its events. */
    public void save(Fiche fiche) {
        save(List.of(fiche));
    }

    /**
     * Stores fiches, new and changed, and writes one outbox row for each that has something to tell. One that is published again after it
     * was merged into another stands at its own address again: the other is told of, too.
     */
    public void save(Collection<? extends Fiche> fiches) {
        for (Fiche fiche : fiches) {
            if (!entityManager.contains(fiche)) {
                entityManager.persist(fiche);
            }
        }
        entityManager.flush();
        List<Change> changes = new ArrayList<>();
        List<UUID> published = new ArrayList<>();
        for (Fiche fiche : fiches) {
            List<FicheEvent> events = fiche.drainEvents();
            if (!events.isEmpty()) {
                changes.add(new Change(fiche.id(), fiche.version()));
            }
            if (events.stream().anyMatch(FicheEvent.Published.class::isInstance)) {
                published.add(fiche.id());
            }
        }
        changes.addAll(endRedirects(published));
        outbox.fichesChanged(changes);
    }

    /** @return the fiches to which the addresses of these led, each at a version of its own for it: it answers to one address less */
    private List<Change> endRedirects(Collection<UUID> published) {
        if (published.isEmpty()) {
            return List.of();
        }
        List<?> ended = entityManager
                .createNativeQuery("delete from fiche_redirect where from_id in (:ids) returning to_id", UUID.class)
                .setParameter("ids", published)
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

    /**
     * Removes a fiche for good: no transition of its life, but the end of it.
     *
     * @throws IllegalTransition when it is not in the bin
     */
    public void remove(Fiche fiche) {
        if (fiche.status() != FicheStatus.DELETED) {
            throw IllegalTransition.removal(fiche);
        }
        long last = fiche.version();
        entityManager.remove(fiche);
        entityManager.flush();
        outbox.fichesChanged(List.of(new Change(fiche.id(), last + 1)));
    }

    /** Forgets what was loaded and stored, so that memory does not grow with a long import. */
    public void forget() {
        entityManager.clear();
    }
}
