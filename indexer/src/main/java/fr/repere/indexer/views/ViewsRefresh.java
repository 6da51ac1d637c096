package fr.repere.indexer.views;

import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.index.AliasedIndex;
import fr.repere.indexer.index.BulkWriter;
import fr.repere.indexer.index.DocumentChange;
import fr.repere.indexer.index.DocumentFailure;
import fr.repere.indexer.index.KnownIndex;
import fr.repere.indexer.index.ReadingNumbers;
import fr.repere.indexer.projection.FicheProjection;
import fr.repere.indexer.projection.FicheViews;
import fr.repere.indexer.projection.ProjectedFiche;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the documents of fiches again whose number of readings is another than they say. They keep the version of their fiche, which
 * did not change: a document of the same version is replaced, one of a newer version is left alone, so this never undoes what the relay
 * wrote meanwhile.
 */
public final class ViewsRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsRefresh.class);
    private static final int DAYS = 30;
    private static final int AT_ONCE = 500;
    /** Each time, search-api drops what it keeps of answers: once a day is enough. */
    private static final Duration INTERVAL = Duration.ofDays(1);

    private final ReadingNumbers readings;
    private final AliasedIndex fiches;
    private final FicheViews views;
    private final ReadingsTable table;
    private final FicheProjection projection;
    private final TransactionTemplate snapshot;
    private final BulkWriter writer;
    private final Clock clock;
    private Instant nextAt = Instant.MIN;
    private Optional<String> lastIndex = Optional.empty();

    ViewsRefresh(
            ReadingNumbers readings,
            AliasedIndex fiches,
            FicheViews views,
            ReadingsTable table,
            FicheProjection projection,
            TransactionTemplate snapshot,
            BulkWriter writer,
            Clock clock) {
        this.readings = readings;
        this.fiches = fiches;
        this.views = views;
        this.table = table;
        this.projection = projection;
        this.snapshot = snapshot;
        this.writer = writer;
        this.clock = clock;
    }

    /** Does so once a day, and when another index serves: one that was rebuilt by a process that knew no numbers. */
    void runWhenDue() {
        Optional<String> serving = fiches.findServing().map(KnownIndex::name);
        Instant now = clock.instant();
        if (!now.isBefore(nextAt) || !serving.equals(lastIndex)) {
            run();
            nextAt = now.plus(INTERVAL);
            lastIndex = serving;
        }
    }

    /**
     * Takes the numbers of the last 30 days into the index. From now on every projection writes them too.
     *
     * @return how many fiches had another number
     * @throws fr.repere.indexer.index.ElasticsearchUnavailable when Elasticsearch cannot be asked or written to
     */
    public int run() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), RecordNames.ZONE).minusDays(DAYS);
        Map<String, Long> counted = readings.countedSince(since);
        views.tell(counted);
        table.replace(counted);
        if (fiches.findServing().isEmpty()) {
            return 0;
        }
        List<UUID> changed = changed(counted, readings.writtenIn(fiches.alias()));
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            write(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
        }
        if (!changed.isEmpty()) {
            LOG.info("The numbers of readings of {} fiches changed", changed.size());
        }
        return changed.size();
    }

    private static List<UUID> changed(Map<String, Long> counted, Map<String, Long> written) {
        Set<String> ids = new TreeSet<>(counted.keySet());
        ids.addAll(written.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(counted.get(id), written.get(id)))
                .map(UUID::fromString)
                .toList();
    }

    private void write(List<UUID> ids) {
        List<DocumentChange> changes = new ArrayList<>();
        Map<UUID, ProjectedFiche> projected =
                Objects.requireNonNull(snapshot.execute(status -> projection.project(ids)));
        projected.values().forEach(fiche -> {
            if (fiche instanceof ProjectedFiche.Published published) {
                changes.add(new DocumentChange.Put(published.id(), published.version(), published.json()));
            }
        });
        for (String index : fiches.writeMembers()) {
            for (DocumentFailure failure : writer.fill(index, changes)) {
                LOG.warn("The number of readings of {} was refused: {}", failure.id(), failure.reason());
            }
        }
    }
}
