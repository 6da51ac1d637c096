package fr.repere.geodata.operator;

import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The named territories in PostGIS and the rule between them. Every method runs inside the caller's transaction; whoever writes locks
 * the table first, so that of two writers at one time the second sees what the first did. Each change leaves a line of history and an
 * outbox row.
 */
public class TerritoryRegister {

    private final TerritoryRows rows;
    private final Outbox outbox;
    private final Supplier<Territories> ground;
    private final Clock clock;

    /**
     * A register on the data source of the caller's transaction.
     *
     * @param ground the reference territories that parts must be among
     */
    public TerritoryRegister(JdbcTemplate jdbc, Outbox outbox, Supplier<Territories> ground, Clock clock) {
        this.rows = new TerritoryRows(jdbc);
        this.outbox = outbox;
        this.ground = ground;
        this.clock = clock;
    }

    /** Every named territory, valid or not, by name. */
    public List<Territory> list() {
        return rows.list();
    }

    /** The territory with this slug, or nothing. */
    public Optional<Territory> find(String slug) {
        return rows.find(slug);
    }

    /**
     * The territory with this slug.
     *
     * @throws TerritoryNotFound when there is none
     */
    public Territory get(String slug) {
        return find(slug).orElseThrow(() -> TerritoryNotFound.forSlug(slug));
    }

    /** Every change of a territory, newest first. */
    public List<HistoryEntry> history(UUID id) {
        return rows.history(id);
    }

    /**
     * Adds a territory.
     *
     * @param slug when absent, made of the name, with a number when another has it
     * @throws InvalidTerritory when it breaks rules, or the slug given belongs to another
     * @throws OperatorConflict when another operator is in charge
     */
    public Territory add(Optional<String> slug, TerritoryContent content, Author author) {
        rows.lock();
        slug.flatMap(rows::find).ifPresent(owner -> {
            throw InvalidTerritory.slugTaken(owner);
        });
        String free = slug.orElseGet(() -> freeSlug(Territory.slugOf(content.name())));
        Territory first = Territory.first(free, content, ground.get(), now());
        checkAlone(first);
        store(first, null, author);
        return first;
    }

    /**
     * Changes a territory. A content that is the same leaves it as it is, without a line of history.
     *
     * @param fromVersion the version that the change was made from
     * @throws TerritoryNotFound when there is none of this slug
     * @throws TerritoryOvertaken when it is at another version now
     * @throws InvalidTerritory when it would break rules
     * @throws OperatorConflict when another operator is in charge
     */
    public Territory change(String slug, long fromVersion, TerritoryContent content, Author author) {
        rows.lock();
        Territory present = get(slug);
        if (present.version() != fromVersion) {
            throw TerritoryOvertaken.of(present, fromVersion);
        }
        if (present.content().equals(content)) {
            return present;
        }
        Territory next = present.changed(content, ground.get(), now());
        checkAlone(next);
        store(next, present.content(), author);
        return next;
    }

    /**
     * Adds and changes many at once. What counts is the outcome: a département may pass from one operator to another in one call. Those
     * that would be in conflict are refused, the later of two; all others are stored.
     *
     * @return what became of each proposal, in their order
     */
    public List<Outcome> reconcile(List<Proposal> proposals, Author author) {
        rows.lock();
        List<Territory> present = rows.list();
        List<Outcome> outcomes = new Reconciliation(present, ground.get(), now()).of(proposals);
        Map<UUID, Territory> before = new HashMap<>();
        present.forEach(territory -> before.put(territory.id(), territory));
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Added(Territory territory)) {
                store(territory, null, author);
            } else if (outcome instanceof Outcome.Changed(Territory territory)) {
                Territory former = before.get(territory.id());
                store(territory, former == null ? null : former.content(), author);
            }
        }
        return outcomes;
    }

    private void checkAlone(Territory candidate) {
        new OneOperatorRule(ground.get()).conflict(candidate, rows.list()).ifPresent(conflict -> {
            throw conflict;
        });
    }

    private void store(Territory territory, @Nullable TerritoryContent before, Author author) {
        rows.store(territory, before, author);
        outbox.territoryChanged(territory.id(), territory.version());
    }

    private String freeSlug(String suggested) {
        String slug = suggested;
        for (int number = 2; !slug.isEmpty() && rows.find(slug).isPresent(); number++) {
            slug = suggested + "-" + number;
        }
        return slug;
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
