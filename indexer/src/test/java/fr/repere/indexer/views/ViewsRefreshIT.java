package fr.repere.indexer.views;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.ReadingsDocument;
import fr.repere.geodata.document.RecordNames;
import fr.repere.indexer.StoredDocuments;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.index.ElasticsearchProperties;
import fr.repere.indexer.rebuild.FichesRebuild;
import fr.repere.indexer.rebuild.IndexKeeper;
import fr.repere.indexer.rebuild.RebuildProgress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewsRefreshIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final LocalDate TODAY = LocalDate.now(RecordNames.ZONE);

    @Test
    void readings_of_thirty_days_reach_the_documents_and_stay_when_a_fiche_is_edited_or_the_index_rebuilt()
            throws Exception {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            UUID read = indexer.samples().publish("Cours de français");
            UUID unread = indexer.samples().publish("Atelier");
            indexer.relayAll();
            ViewsRefresh refresh = indexer.get(ViewsRefresh.class);
            assertThat(refresh.run()).as("nothing was ever recorded").isZero();

            count(indexer, "one", TODAY, read, 3);
            count(indexer, "two", TODAY, read, 4);
            count(indexer, "one", TODAY.minusDays(30), read, 10);
            count(indexer, "one", TODAY.minusDays(31), read, 1_000);
            count(indexer, "one", TODAY.minusDays(31), unread, 1_000);
            assertThat(refresh.run()).isEqualTo(1);
            assertThat(views(indexer, read)).isEqualTo(17);
            assertThat(views(indexer, unread)).isZero();
            assertThat(indexer.indexed()).isEqualTo(indexer.samples().published());
            assertThat(refresh.run()).as("all is told").isZero();

            indexer.samples().edit(read, "Cours de français, le soir");
            indexer.relayAll();
            assertThat(views(indexer, read)).isEqualTo(17);
            indexer.get(FichesRebuild.class).run(false, RebuildProgress.SILENT);
            assertThat(views(indexer, read)).isEqualTo(17);
        }
    }

    @Test
    void a_change_on_its_way_is_neither_lost_nor_brought_forward_in_vain() throws Exception {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            UUID fiche = indexer.samples().publish("Cours de français");
            indexer.relayAll();
            count(indexer, "one", TODAY, fiche, 2);
            indexer.samples().edit(fiche, "Cours du soir");
            indexer.get(ViewsRefresh.class).run();
            indexer.relayAll();
            assertThat(indexer.indexed()).isEqualTo(indexer.samples().published());
            assertThat(views(indexer, fiche)).isEqualTo(2);
            indexer.samples().archive(fiche);
            indexer.relayAll();
            count(indexer, "one", TODAY, fiche, 5);
            indexer.get(ViewsRefresh.class).run();
            assertThat(indexer.indexed()).isEmpty();
        }
    }

    @Test
    void an_index_that_another_process_rebuilt_gets_the_numbers_before_the_day_is_over() throws Exception {
        try (TestIndexer indexer = TestIndexer.start();
                TestIndexer other = indexer.beside()) {
            indexer.get(IndexKeeper.class).check();
            UUID fiche = indexer.samples().publish("Cours de français");
            indexer.relayAll();
            count(indexer, "one", TODAY, fiche, 2);
            ViewsRefresh refresh = indexer.get(ViewsRefresh.class);
            refresh.runWhenDue();
            count(indexer, "one", TODAY, fiche, 5);
            refresh.runWhenDue();
            assertThat(views(indexer, fiche)).as("not every minute").isEqualTo(2);
            other.get(FichesRebuild.class).run(false, RebuildProgress.SILENT);
            assertThat(views(indexer, fiche)).isZero();
            refresh.runWhenDue();
            assertThat(views(indexer, fiche)).isEqualTo(5);
        }
    }

    private static long views(TestIndexer indexer, UUID fiche) {
        indexer.fiches().refresh(indexer.fiches().alias());
        return StoredDocuments.of(indexer.fiches())
                .get(fiche.toString(), JsonNode.class)
                .path("views")
                .asLong(0);
    }

    private static void count(TestIndexer indexer, String sheet, LocalDate day, UUID fiche, long readings)
            throws IOException, InterruptedException {
        RecordNames names =
                RecordNames.readings(indexer.get(ElasticsearchProperties.class).prefix());
        YearMonth month = YearMonth.from(day);
        send("PUT", "/" + names.index(month), names.definitionJson(month));
        int status = send(
                "PUT",
                "/" + names.writeAlias(month) + "/_doc/" + sheet + "-" + day + "-" + fiche + "?refresh=true",
                JsonMapper.shared().writeValueAsString(new ReadingsDocument(day, fiche.toString(), readings)));
        assertThat(status).isLessThan(300);
    }

    private static int send(String method, String path, String json) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + path))
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
