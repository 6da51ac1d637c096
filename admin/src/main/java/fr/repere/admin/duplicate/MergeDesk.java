package fr.repere.admin.duplicate;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.Fiches;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one fiche of two, or says that they are two. */
@Service
class MergeDesk {

    private final Pairs pairs;
    private final Fiches fiches;
    private final FicheHistory history;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final ReferenceTerritories territories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDesk(
            Pairs pairs,
            Fiches fiches,
            FicheHistory history,
            AuditLog audit,
            JdbcClient jdbc,
            ReferenceTerritories territories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.fiches = fiches;
        this.history = history;
        this.audit = audit;
        this.jdbc = jdbc;
        this.territories = territories;
        this.events = events;
        this.clock = clock;
    }

    /** Both fiches side by side. @throws NotYours when no such pair is open */
    @Transactional(readOnly = true)
    public Comparison compare(UUID first, UUID second) {
        Pair pair = open(first, second);
        Fiche one = fiches.get(first);
        Fiche other = fiches.get(second);
        Naming names = new Naming(territories.current(), LocaleContextHolder.getLocale());
        List<Row> rows = Arrays.stream(MergeField.values())
                .map(field -> new Row(field.code(), field.say(one, names), field.say(other, names)))
                .filter(row -> !row.first().isEmpty() || !row.second().isEmpty())
                .toList();
        return new Comparison(pair, one.version(), other.version(), rows);
    }

    /** They are two: never proposed again. */
    @Transactional
    public void keepBoth(Person person, UUID first, UUID second) {
        Pair pair = open(first, second);
        if (pairs.decide(pair, "distinct", person.id())) {
            audit.record(person.id(), "duplicate.distinct", "fiche", first, Map.of("other", second.toString()));
        }
    }

    /**
     * One stays and says what was chosen; the other leaves the public's view, held back from its source's next import, and its address
     * leads to the one that stays.
     *
     * @param kept which of both stays
     * @param versions of both as they were on the screen, first and second
     * @param fromOther what is taken from the one that goes
     * @throws org.springframework.dao.OptimisticLockingFailureException when one of them changed meanwhile
     */
    @Transactional
    public void merge(Person person, UUID first, UUID second, UUID kept, long[] versions, Set<MergeField> fromOther) {
        Pair pair = open(first, second);
        if (!kept.equals(first) && !kept.equals(second)) {
            throw NotYours.of("fiche", kept);
        }
        requireVersion(first, versions[0]);
        requireVersion(second, versions[1]);
        Fiche staying = fiches.get(kept);
        Fiche going = fiches.get(kept.equals(first) ? second : first);
        staying.revise(Merging.of(staying.content(), going.content(), fromOther), clock.instant());
        going.suspend(clock.instant());
        fiches.save(List.of(staying, going));
        redirect(going, staying);
        keepTranslations(going, staying);
        note(person, staying, going);
        pairs.decide(pair, "merged", person.id());
        events.publishEvent(new FicheMerged(going.id(), going.slug(), staying.id(), staying.slug()));
    }

    private void requireVersion(UUID id, long version) {
        if (fiches.get(id).version() != version) {
            throw new org.springframework.dao.OptimisticLockingFailureException("fiche " + id + " changed meanwhile");
        }
    }

    /** What led to the one that goes leads to the one that stays, those that were merged into it before included. */
    private void redirect(Fiche from, Fiche to) {
        jdbc.sql("update fiche_redirect set to_id = ? where to_id = ?")
                .params(to.id(), from.id())
                .update();
        jdbc.sql("insert into fiche_redirect (from_id, from_slug, to_id, at) values (?, ?, ?, ?)"
                        + " on conflict (from_id) do update set to_id = excluded.to_id, at = excluded.at")
                .params(from.id(), from.slug(), to.id(), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from fiche_redirect where from_id = ?").param(to.id()).update();
    }

    /** Of a language that only the one that goes had, from which French it was made: the one that stays says another perhaps. */
    private void keepTranslations(Fiche from, Fiche to) {
        jdbc.sql("""
                        insert into translation (fiche_id, language, section, source, source_hash, made_by, made_by_name, made_at)
                        select :to, t.language, t.section, t.source, t.source_hash, t.made_by, t.made_by_name, t.made_at
                        from translation t where t.fiche_id = :from
                            and not exists (select from translation own where own.fiche_id = :to and own.language = t.language)
                            and exists (select from fiche_text said where said.fiche_id = :to and said.language = t.language)""").param("from", from.id()).param("to", to.id()).update();
    }

    private void note(Person person, Fiche staying, Fiche going) {
        Writer by = new Writer(person.id(), person.publicName().orElse("—"));
        history.ficheMoved(staying.id(), staying.version(), by, "merge", going.slug(), null);
        history.ficheMoved(going.id(), going.version(), by, "merged", staying.slug(), null);
        audit.record(
                person.id(),
                "duplicate.merged",
                "fiche",
                staying.id(),
                Map.of("other", going.id().toString()));
    }

    private Pair open(UUID first, UUID second) {
        return pairs.find(first, second).orElseThrow(() -> NotYours.of("pair", first + " " + second));
    }

    /** One field of both. */
    record Row(String field, String first, String second) {

        /** Whether both say the same there, so that nothing has to be chosen. */
        public boolean isSame() {
            return first.equals(second);
        }
    }

    /** Two fiches side by side, each at the version that was read. */
    record Comparison(Pair pair, long firstVersion, long secondVersion, List<Row> rows) {}
}
