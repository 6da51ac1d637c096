package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.outbox.Outbox.Change;
import fr.repere.geodata.structure.Structure;
import fr.repere.geodata.structure.StructureDetails;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores the structures that commands bring along; the fiches of a structure that changed are announced anew. */
final class ImportedStructures {

    private final EntityManager entityManager;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final SeenFiches seen;

    ImportedStructures(EntityManager entityManager, JdbcTemplate jdbc, Outbox outbox, SeenFiches seen) {
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.seen = seen;
    }

    /** Of two descriptions of one structure in the same import the first holds, so that a second run changes nothing. */
    void store(Collection<FicheCommand> commands) {
        Map<UUID, Structure> described = new LinkedHashMap<>();
        for (FicheCommand command : commands) {
            StructureDetails details = command.structure();
            if (details != null) {
                Structure structure = new Structure(command.provenance().source(), details);
                described.putIfAbsent(structure.id(), structure);
            }
        }
        List<UUID> fresh = seen.freshStructures(described.keySet());
        Map<UUID, Structure> stored = load(fresh);
        List<UUID> changed = new ArrayList<>();
        for (UUID id : fresh) {
            Structure wanted = described.get(id);
            Structure known = stored.get(id);
            if (wanted != null && known == null) {
                entityManager.persist(wanted);
            } else if (wanted != null && known != null && known.update(wanted.details())) {
                changed.add(id);
            }
        }
        entityManager.flush();
        entityManager.clear();
        announce(changed);
    }

    private Map<UUID, Structure> load(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select s from Structure s where s.id in :ids", Structure.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Structure::id, Function.identity()));
    }

    /** The document of a fiche holds its structure's name: a higher version makes the indexer write it again. */
    private void announce(List<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        outbox.fichesChanged(jdbc.query(
                "update fiche set version = version + 1 where structure_id = any (?) and status = 'PUBLISHED'"
                        + " returning id, version",
                (row, i) -> new Change(row.getObject(1, UUID.class), row.getLong(2)),
                (Object) changed.toArray(UUID[]::new)));
    }
}
