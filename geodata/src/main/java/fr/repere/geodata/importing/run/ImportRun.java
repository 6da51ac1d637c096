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
import fr.repere.geodata.outbox.Outbox;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One run of the importer, inside its transaction: chunk by chunk, then the withdrawals. */
final class ImportRun {

    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final Fiches fiches;
    private final ImportReport report;
    private final Instant now;
    private final SeenFiches seen;
    private final ImportedStructures structures;
    private final Withdrawals withdrawals;
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
        this.withdrawals = new Withdrawals(jdbc, fiches, now);
    }

    Counts execute(LineSource source, Importer.Plan plan) {
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
        return counts;
    }

    private void take(List<ImportLine> chunk) {
        counts = counts.plusRead(chunk.size());
        List<Accepted> fresh = withoutRepetitions(chunk);
        Map<UUID, String> hashes = storedHashes(fresh);
        List<Accepted> unchanged = new ArrayList<>();
        Map<UUID, Pending> pending = new LinkedHashMap<>();
        for (Accepted line : fresh) {
            String hash = ContentHash.of(line.command());
            UUID id = line.command().provenance().ficheId();
            if (hash.equals(hashes.get(id))) {
                unchanged.add(line);
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

    /** Notes which fiches the chunk speaks of, and rejects a line that speaks of one met before. */
    private List<Accepted> withoutRepetitions(List<ImportLine> chunk) {
        Map<UUID, String> first = new LinkedHashMap<>();
        List<Accepted> kept = new ArrayList<>();
        Map<UUID, String> before = seen.note(firstPlaces(chunk));
        for (ImportLine line : chunk) {
            UUID id = ficheId(line);
            String earlier = id == null ? null : before.getOrDefault(id, first.get(id));
            if (line instanceof Rejected rejected) {
                if (rejected.source() != null) {
                    sources.add(rejected.source());
                }
                reject(line.position(), rejected.reasons());
            } else if (line instanceof Accepted accepted) {
                sources.add(accepted.command().provenance().source());
                if (earlier == null) {
                    kept.add(accepted);
                } else {
                    reject(line.position(), List.of(repetition(accepted, earlier)));
                }
            }
            if (id != null && earlier == null) {
                first.put(id, placeOf(line.position()));
            }
        }
        return kept;
    }

    private static Map<UUID, String> firstPlaces(List<ImportLine> chunk) {
        Map<UUID, String> places = new LinkedHashMap<>();
        for (ImportLine line : chunk) {
            UUID id = ficheId(line);
            if (id != null) {
                places.putIfAbsent(id, placeOf(line.position()));
            }
        }
        return places;
    }

    private static @Nullable UUID ficheId(ImportLine line) {
        return switch (line) {
            case Accepted accepted -> accepted.command().provenance().ficheId();
            case Rejected rejected -> rejected.ficheId();
        };
    }

    private static Remark repetition(Accepted line, String earlier) {
        String value = line.command().provenance().localId() + " (déjà : " + earlier + ")";
        return new Remark("id", value, "identifiant déjà rencontré dans cet import");
    }

    private static String placeOf(Position position) {
        return position.line() > 1
                ? "%s, ligne %d".formatted(position.file(), position.line())
                : "%s, enregistrement %d".formatted(position.file(), position.record());
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
    private java.util.Optional<Pending> draft(Accepted line, String hash, boolean stored) {
        try {
            return java.util.Optional.of(new Pending(line, line.command().draft(now), hash, stored));
        } catch (InvalidFiche invalid) {
            reject(
                    line.position(),
                    invalid.violations().stream()
                            .map(violation -> new Remark(violation.field(), "", violation.reason()))
                            .toList());
            line.warnings().forEach(warning -> report.warned(line.position(), warning));
            return java.util.Optional.empty();
        }
    }

    private void store(Map<UUID, Pending> pending) {
        List<UUID> known = pending.entrySet().stream()
                .filter(entry -> entry.getValue().stored())
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, Fiche> stored = known.isEmpty() ? Map.of() : fiches.listByIds(known);
        List<Fiche> changed = new ArrayList<>();
        for (Pending each : pending.values()) {
            Fiche fiche = stored.get(each.draft().id());
            if (fiche == null) {
                each.draft().publish(now);
                changed.add(each.importedAs(each.draft()));
                counts = counts.plusStored(1, 0, 0);
                warn(each.line());
            } else if (each.line().command().fits(fiche)) {
                changed.add(each.importedAs(revised(fiche, each.line().command())));
                counts = counts.plusStored(0, 1, 0);
                warn(each.line());
            } else {
                reject(
                        each.line().position(),
                        List.of(new Remark(
                                "kind", "", "la fiche existe déjà sous l'autre sorte (dispositif ou démarche)")));
            }
        }
        fiches.save(changed);
        fiches.forget();
    }

    private Fiche revised(Fiche fiche, FicheCommand command) {
        fiche.attribute(command.provenance());
        fiche.revise(command.content(), now);
        if (fiche.status() != FicheStatus.PUBLISHED) {
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

        Fiche importedAs(Fiche fiche) {
            fiche.importedAs(hash);
            return fiche;
        }
    }
}
