package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheReader;
import fr.repere.indexer.projection.ProjectedFiche;
import fr.repere.indexer.relay.FicheChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/** Writes the present state of every fiche that has a change on its way to a new index; the outbox rows stay for the relay. */
final class Replay {

    private static final int BATCH = 500;

    private final HeldFiches held;
    private final FicheProjection projection;
    private final BulkWriter writer;

    Replay(HeldFiches held, FicheProjection projection, BulkWriter writer) {
        this.held = held;
        this.projection = projection;
        this.writer = writer;
    }

    /** Returns the ids of those that cannot be written. */
    Set<String> into(String index) {
        Set<String> refused = new HashSet<>();
        SortedMap<UUID, Long> waiting = held.changesOnTheirWayAfter(FicheReader.beforeAll(), BATCH);
        while (!waiting.isEmpty()) {
            List<DocumentChange> changes = changes(waiting, refused);
            writer.write(List.of(index), changes).forEach(failure -> refused.add(failure.id()));
            waiting = held.changesOnTheirWayAfter(waiting.lastKey(), BATCH);
        }
        return refused;
    }

    private List<DocumentChange> changes(SortedMap<UUID, Long> waiting, Set<String> refused) {
        Map<UUID, ProjectedFiche> projected = projection.project(waiting.keySet());
        List<DocumentChange> changes = new ArrayList<>();
        waiting.forEach((id, version) -> {
            ProjectedFiche fiche = projected.get(id);
            if (fiche instanceof ProjectedFiche.Unprojectable) {
                refused.add(id.toString());
            }
            FicheChanges.of(held.holding(), id, version, fiche).ifPresent(changes::add);
        });
        return changes;
    }
}
