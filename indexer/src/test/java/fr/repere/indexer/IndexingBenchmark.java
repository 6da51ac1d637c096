package fr.repere.indexer;

import fr.repere.embedded.ElasticsearchSettings;
import fr.repere.embedded.EmbeddedElasticsearch;
import fr.repere.embedded.process.SharedFolder;
import fr.repere.geodata.document.IndexNames;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.rebuild.FichesRebuild;
import fr.repere.indexer.rebuild.RebuildProgress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * How fast a rebuild is (PostGIS → rows → documents → {@code _bulk} → refresh → comparison → swap) against the same documents ready on
 * disk and sent by bare HTTP, in one run, twice each, the second pair counting: the first warms the engines. Not part of the build:
 *
 * <pre>
 * mvn verify -pl indexer -am -Dtest=none -Dit.test=IndexingBenchmark -Djacoco.skip \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dbenchmark.fiches=100000
 * </pre>
 */
class IndexingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingBenchmark.class);
    private static final int FICHES = Integer.getInteger("benchmark.fiches", 100_000);

    @Test
    void a_rebuild_against_raw_bulk() throws Exception {
        Path folder = SharedFolder.temporary("repere-benchmark-");
        try (EmbeddedElasticsearch elasticsearch =
                        EmbeddedElasticsearch.start(ElasticsearchSettings.real(folder.resolve("elasticsearch")));
                TestIndexer indexer = TestIndexer.start("repere.elasticsearch.url=" + elasticsearch.url())) {
            indexer.jdbc().execute((ConnectionCallback<Void>) connection -> generate(connection));
            indexer.jdbc().execute("analyze");
            RawBulk raw = new RawBulk(URI.create(elasticsearch.url()), folder);
            LOG.info("{} fiches, {} bytes each", FICHES, raw.prepare(indexer) / FICHES);
            for (int round = 1; round <= 2; round++) {
                double rawRate = FICHES / seconds(raw(indexer, raw));
                double rebuildRate = FICHES / seconds(rebuild(indexer));
                LOG.info(
                        "round {}: raw _bulk {}/s, rebuild {}/s, ratio {}",
                        round,
                        Math.round(rawRate),
                        Math.round(rebuildRate),
                        "%.2f".formatted(rebuildRate / rawRate));
            }
        } finally {
            SharedFolder.delete(folder);
        }
    }

    private static Void generate(Connection connection) {
        try {
            new GeneratedFiches().insert(connection, FICHES);
            return null;
        } catch (Exception e) {
            throw new IllegalStateException("the fiches could not be generated", e);
        }
    }

    private static Duration raw(TestIndexer indexer, RawBulk raw) throws Exception {
        String index = indexer.fiches().createForFilling(IndexOrigin.of(IndexNames.MAPPING_VERSION, ""));
        long start = System.nanoTime();
        raw.send(index);
        indexer.fiches().refresh(index);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        indexer.fiches().delete(index);
        return took;
    }

    private static Duration rebuild(TestIndexer indexer) {
        return indexer.get(FichesRebuild.class)
                .run(true, RebuildProgress.SILENT)
                .took();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
