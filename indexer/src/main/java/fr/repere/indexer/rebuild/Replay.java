package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.ProjectedFiche;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes the present state of every fiche that has a change on its way to a new index; the outbox rows stay for the relay. */
final class Replay {

    private static final int BATCH = 500;

    private final PublishedFiches published;
    private final FicheProjection projection;
    private final BulkWriter writer;

    Replay(PublishedFiches published, FicheProjection projection, BulkWriter writer) {
        this.published = published;
        this.projection = projection;
        this.writer = writer;
    }

    /** Returns the ids of those that cannot be written. */
    Set<String> into(String index) {
        Set<String> refused = new HashSet<>();
        Map<UUID, Long> waiting = published.changesOnTheirWay();
        List<UUID> ids = new ArrayList<>(waiting.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            Map<UUID, ProjectedFiche> projected = projection.project(batch);
            List<DocumentChange> changes = new ArrayList<>();
            for (UUID id : batch) {
                switch (projected.get(id)) {
                    case null ->
                        changes.add(new DocumentChange.Remove(id.toString(), Objects.requireNonNull(waiting.get(id))));
                    case ProjectedFiche.Published it ->
                        changes.add(new DocumentChange.Put(it.id(), it.version(), it.json()));
                    case ProjectedFiche.Hidden it -> changes.add(new DocumentChange.Remove(it.id(), it.version()));
                    case ProjectedFiche.Unprojectable it -> refused.add(it.id());
                }
            }
            writer.write(List.of(index), changes).forEach(failure -> refused.add(failure.id()));
        }
        return refused;
    }
}
