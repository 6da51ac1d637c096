package fr.repere.indexer.expiry;

import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.index.MonthlyIndices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the records of searches and readings of a month as soon as the oldest of them is 13 months old. */
public final class ExpiredRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredRecords.class);

    private final List<MonthlyIndices> records;
    private final Clock clock;

    ExpiredRecords(List<MonthlyIndices> records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Deletes what is due by now.
     *
     * @throws fr.repere.indexer.index.ElasticsearchUnavailable when Elasticsearch cannot be asked
     */
    public void delete() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RecordNames.ZONE);
        for (MonthlyIndices indices : records) {
            indices.list().forEach((index, month) -> {
                if (RecordNames.isExpired(month, today)) {
                    LOG.info("Deleting {}: its records are kept for {} months at most", index, RecordNames.MONTHS_KEPT);
                    indices.delete(index);
                }
            });
        }
    }
}
