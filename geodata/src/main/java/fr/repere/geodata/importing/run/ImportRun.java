package fr.repere.geodata.importing.run;

import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheStatus;
import fr.repere.geodata.fiche.Fiches;
import fr.repere.geodata.fiche.InvalidFiche;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.importing.line.ImportLine.Accepted;
import fr.repere.geodata.importing.line.ImportLine.Rejected;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.line.Position;
import fr.repere.geodata.importing.line.Remark;
import fr.repere.geodata.importing.run.ImportReport.Counts;
import fr.repere.geodata.importing.run.ImportReport.Subject;
import fr.repere.geodata.outbox.Outbox;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** One run of the importer, inside its transaction: chunk by chunk, then the withdrawals. */
final class ImportRun {

    private static final int CHUNK = 500;
    private static final List<Remark> OTHER_KIND =
            List.of(new Remark("kind", "", "la fiche existe déjà sous l'autre sorte (dispositif ou démarche)"));

    private final JdbcTemplate jdbc;
    private final Fiches fiches;
    private final ImportReport report;
    private final Instant now;
    private final SeenFiches seen;
    private final ImportedStructures structures;
    private final Withdrawals withdrawals;
    private final RetiredSources retired;
    private final ImportedTranslations translations;
    private final Set<String> sources = new HashSet<>();
    private Counts counts = Counts.ZERO;

    ImportRun(
            EntityManager entityManager,
            JdbcTemplate jdbc,
            Fiches fiches,
            Outbox outbox,
            ImportReport report,
            Instant now) {
        this.jdbc = jdbc;
        this.fiches = fiches;
        this.report = report;
        this.now = now;
        this.seen = new SeenFiches(jdbc);
        this.structures = new ImportedStructures(entityManager, jdbc, outbox, seen);
        this.withdrawals = new Withdrawals(jdbc, fiches, report, now);
        this.retired = new RetiredSources(jdbc);
        this.translations = new ImportedTranslations(jdbc);
    }

    /** Takes all lines, then withdraws what they lack. */
    void execute(LineSource source, Importer.Plan plan) {
        plan.source().ifPresent(sources::add);
        List<ImportLine> chunk = new ArrayList<>(CHUNK);
        while (source.hasNext()) {
            chunk.add(source.next());
            if (chunk.size() == CHUNK) {
                take(chunk);
                chunk.clear();
            }
        }
        take(chunk);
        if (!plan.partial()) {
            counts = counts.plusWithdrawn(withdrawals.withdraw(sources, counts.accepted(), plan.allowWithdrawals()));
        }
    }

    /** What became of the records so far. */
    Counts counts() {
        return counts;
    }

    /** The sources that the records spoke of so far. */
    Set<String> sources() {
        return Set.copyOf(sources);
    }

    private void take(List<ImportLine> chunk) {
        counts = counts.plusRead(chunk.size());
        List<Accepted> fresh = withoutRepetitions(chunk);
        retired.refuse(sources);
        Map<UUID, String> hashes = storedHashes(fresh);
        List<Accepted> unchanged = new ArrayList<>();
        Map<UUID, Pending> pending = new LinkedHashMap<>();
        for (Accepted line : fresh) {
            String hash = ContentHash.of(line.command());
            UUID id = line.command().provenance().ficheId();
            if (hash.equals(hashes.get(id))) {
                unchanged.add(line);
                report.unchanged(line.position(), Subject.of(line.command()));
                warn(line);
            } else {
                draft(line, hash, hashes.containsKey(id)).ifPresent(each -> pending.put(id, each));
            }
        }
        List<FicheCommand> commands = new ArrayList<>();
        unchanged.forEach(line -> commands.add(line.command()));
        pending.values().forEach(each -> commands.add(each.line().command()));
        structures.store(commands);
        counts = counts.plusStored(0, 0, unchanged.size());
        store(pending);
    }

    /** Rejects a line that speaks of a fiche met before, and remembers the sources that are spoken of. */
    private List<Accepted> withoutRepetitions(List<ImportLine> chunk) {
        FirstMeetings meetings = FirstMeetings.of(chunk, seen);
        List<Accepted> kept = new ArrayList<>();
        for (ImportLine line : chunk) {
            List<Remark> repetition = meetings.repetition(line);
            switch (line) {
                case Rejected rejected -> {
                    if (rejected.source() != null) {
                        sources.add(rejected.source());
                    }
                    reject(line.position(), rejected.reasons());
                }
                case Accepted accepted -> {
                    sources.add(accepted.command().provenance().source());
                    if (repetition.isEmpty()) {
                        kept.add(accepted);
                    } else {
                        reject(line.position(), repetition);
                    }
                }
            }
        }
        return kept;
    }

    private Map<UUID, String> storedHashes(List<Accepted> lines) {
        UUID[] ids = lines.stream()
                .map(line -> line.command().provenance().ficheId())
                .toArray(UUID[]::new);
        Map<UUID, String> hashes = new HashMap<>();
        jdbc.query(
                "select id, coalesce(content_hash, '') from fiche where id = any (?)",
                row -> {
                    hashes.put(row.getObject(1, UUID.class), row.getString(2));
                },
                (Object) ids);
        return hashes;
    }

    /** Checks a line against the aggregate's rules, before anything of it is stored. */
    private Optional<Pending> draft(Accepted line, String hash, boolean stored) {
        try {
            return Optional.of(new Pending(line, line.command().draft(now), hash, stored));
        } catch (InvalidFiche invalid) {
            reject(
                    line.position(),
                    invalid.violations().stream()
                            .map(violation -> new Remark(violation.field(), "", violation.reason()))
                            .toList());
            line.warnings().forEach(warning -> report.warned(line.position(), warning));
            return Optional.empty();
        }
    }

    private void store(Map<UUID, Pending> pending) {
        List<UUID> known = pending.entrySet().stream()
                .filter(entry -> entry.getValue().stored())
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, Fiche> stored = known.isEmpty() ? Map.of() : fiches.listByIds(known);
        translations.lookUp(known);
        List<Fiche> changed = new ArrayList<>();
        for (Pending each : pending.values()) {
            Fiche fiche = stored.get(each.draft().id());
            if (fiche == null) {
                each.draft().publish(now);
                changed.add(each.importedAs(each.draft()));
                counts = counts.plusStored(1, 0, 0);
                report.accepted(each.position(), each.subject());
                warn(each.line());
            } else if (each.line().command().fits(fiche)) {
                FicheFacts before = FicheFacts.of(fiche);
                changed.add(each.importedAs(revised(fiche, each.line().command())));
                counts = counts.plusStored(0, 1, 0);
                report.changed(each.position(), each.subject(), before.changesTo(FicheFacts.of(fiche)));
                warn(each.line());
            } else {
                reject(each.position(), OTHER_KIND);
            }
        }
        fiches.save(changed);
        translations.note(changed);
        fiches.forget();
    }

    private Fiche revised(Fiche fiche, FicheCommand command) {
        fiche.attribute(command.provenance());
        fiche.revise(translations.kept(command.content(), fiche), now);
        if (fiche.status() != FicheStatus.PUBLISHED && !fiche.status().isHeldBack()) {
            fiche.publish(now);
        }
        return fiche;
    }

    private void reject(Position position, List<Remark> reasons) {
        counts = counts.plusRejected(1);
        reasons.forEach(reason -> report.rejected(position, reason));
    }

    private void warn(Accepted line) {
        line.warnings().forEach(warning -> report.warned(line.position(), warning));
        WrittenAddresses.in(line.command().content()).forEach(remark -> report.warned(line.position(), remark));
    }

    /** A line that passed the rules and is to be stored. */
    private record Pending(Accepted line, Fiche draft, String hash, boolean stored) {

        Position position() {
            return line.position();
        }

        Subject subject() {
            return Subject.of(line.command());
        }

        Fiche importedAs(Fiche fiche) {
            fiche.importedAs(hash);
            return fiche;
        }
    }
}
