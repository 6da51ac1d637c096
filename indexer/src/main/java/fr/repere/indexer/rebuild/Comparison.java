package fr.repere.indexer.rebuild;

import fr.repere.indexer.index.DocumentVersion;
import fr.repere.indexer.index.IndexContents;
import fr.repere.indexer.index.SortedDocuments;
import fr.repere.indexer.rebuild.HeldFiches.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares an index with PostGIS: first by count and checksum, then, when these differ, by walking both in the order of ids. The two
 * are never read at the same moment, so what it finds may be a fiche that is changing: {@link #unsettled} looks at it again.
 */
final class Comparison {

    /** Above this the index is plainly wrong, and a longer list would help nobody. */
    static final int MOST_DIFFERENCES = 100_000;

    private static final int BATCH = 1000;

    private final IndexContents contents;
    private final HeldFiches held;

    Comparison(IndexContents contents, HeldFiches held) {
        this.contents = contents;
        this.held = held;
    }

    /** Every difference between a refreshed index and PostGIS, up to {@link #MOST_DIFFERENCES}. To be called in a transaction. */
    List<Difference> differences(String index) {
        Checksum expected = held.checksum();
        try (SortedDocuments documents = contents.walk(index)) {
            if (Checksum.of(documents).equals(expected)) {
                return List.of();
            }
        }
        try (SortedDocuments documents = contents.walk(index)) {
            Merge merge = new Merge(documents);
            held.walk(merge::expect);
            merge.end();
            return merge.differences;
        }
    }

    /**
     * Those of these differences that nothing explains. PostGIS is read before the index; a fiche is settled when the index then has
     * what PostGIS had or something newer, and when an outbox row is there that will bring it.
     *
     * @param refused ids whose present state the index has just refused: for these an outbox row is no excuse
     */
    List<Difference> unsettled(String index, Collection<Difference> suspects, Set<String> refused) {
        List<String> ids =
                suspects.stream().map(Difference::id).distinct().sorted().toList();
        List<Difference> differences = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            Map<String, Standing> standings = held.standingOf(batch);
            Map<String, Long> found = contents.versionsOf(index, batch);
            for (String id : batch) {
                Standing standing = Objects.requireNonNull(standings.get(id));
                boolean coming = standing.onItsWay() && !refused.contains(id);
                if (!coming && !agrees(standing, found.get(id))) {
                    differences.add(new Difference(id, standing.held() ? standing.version() : null, found.get(id)));
                }
            }
        }
        return differences;
    }

    private static boolean agrees(Standing standing, @Nullable Long found) {
        Long version = standing.version();
        if (found == null || version == null) {
            return found == null && !standing.held();
        }
        return found > version || (found.equals(version) && standing.held());
    }

    /** Two lists in the same order, side by side. */
    private static final class Merge {

        private final SortedDocuments documents;
        private final List<Difference> differences = new ArrayList<>();
        private @Nullable DocumentVersion document;

        Merge(SortedDocuments documents) {
            this.documents = documents;
            this.document = next();
        }

        private @Nullable DocumentVersion next() {
            return documents.hasNext() ? documents.next() : null;
        }

        void expect(DocumentVersion fiche) {
            while (document != null && document.id().compareTo(fiche.id()) < 0) {
                note(new Difference(document.id(), null, document.version()));
                document = next();
            }
            if (document == null || !document.id().equals(fiche.id())) {
                note(new Difference(fiche.id(), fiche.version(), null));
                return;
            }
            if (document.version() != fiche.version()) {
                note(new Difference(fiche.id(), fiche.version(), document.version()));
            }
            document = next();
        }

        void end() {
            for (; document != null; document = next()) {
                note(new Difference(document.id(), null, document.version()));
            }
        }

        private void note(Difference difference) {
            if (differences.size() < MOST_DIFFERENCES) {
                differences.add(difference);
            }
        }
    }
}
