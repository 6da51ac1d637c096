package fr.repere.admin.duplicate;

import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.audit.AuditLog;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.store.FicheHistory;
import fr.repere.admin.writing.store.Writer;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Fiches;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final Clock clock;

    MergeDesk(
            Pairs pairs,
            Fiches fiches,
            FicheHistory history,
            AuditLog audit,
            JdbcClient jdbc,
            ReferenceTerritories territories,
            Clock clock) {
        this.pairs = pairs;
        this.fiches = fiches;
        this.history = history;
        this.audit = audit;
        this.jdbc = jdbc;
        this.territories = territories;
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
        staying.revise(merged(staying, going, fromOther), clock.instant());
        going.suspend(clock.instant());
        fiches.save(List.of(staying, going));
        redirect(going, staying);
        note(person, staying, going);
        pairs.decide(pair, "merged", person.id());
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

    private static FicheContent merged(Fiche staying, Fiche going, Set<MergeField> fromOther) {
        FicheContent own = staying.content();
        FicheContent other = going.content();
        Map<Language, FicheText> texts = new EnumMap<>(Language.class);
        texts.putAll(own.texts());
        texts.put(Language.FR, text(french(own), french(other), fromOther));
        boolean places = fromOther.contains(MergeField.PLACES);
        return new FicheContent(
                own.structureId(),
                texts,
                fromOther.contains(MergeField.THEMES) ? other.classification() : own.classification(),
                (places ? other : own).online(),
                (fromOther.contains(MergeField.ZONE) ? other : own).zone(),
                (places ? other : own).places(),
                fromOther.contains(MergeField.CRITERIA) ? other.criteria() : own.criteria(),
                own.publishedOn(),
                own.verifiedOn(),
                own.nextVerificationOn());
    }

    private static FicheText text(FicheText own, FicheText other, Set<MergeField> fromOther) {
        return new FicheText(
                (fromOther.contains(MergeField.TITLE) ? other : own).title(),
                (fromOther.contains(MergeField.BRAND) ? other : own).brand(),
                (fromOther.contains(MergeField.SUMMARY) ? other : own).summary(),
                (fromOther.contains(MergeField.WHAT) ? other : own).what(),
                (fromOther.contains(MergeField.WHY) ? other : own).why(),
                (fromOther.contains(MergeField.HOW) ? other : own).how(),
                (fromOther.contains(MergeField.NEXT) ? other : own).next(),
                (fromOther.contains(MergeField.ADMINISTRATION) ? other : own).administration());
    }

    private static FicheText french(FicheContent content) {
        return Objects.requireNonNull(content.texts().get(Language.FR));
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
