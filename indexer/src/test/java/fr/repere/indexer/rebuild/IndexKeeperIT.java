package fr.repere.indexer.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.indexer.StoredDocuments;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.index.IndexOrigin;
import fr.repere.indexer.index.KnownIndex;
import fr.repere.indexer.projection.LineageSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndexKeeperIT {

    @Test
    void both_indices_are_made_on_an_empty_cluster() {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            assertThat(indexer.indexed()).isEmpty();
            assertThat(indexer.contentsOf(
                            indexer.territories().findServing().orElseThrow().name()))
                    .hasSize(9);
        }
    }

    @Test
    void fiches_come_back_by_themselves_when_elasticsearch_lost_its_data() {
        try (TestIndexer indexer = TestIndexer.start()) {
            IndexKeeper keeper = indexer.get(IndexKeeper.class);
            indexer.samples().publish("Cours de français");
            keeper.check();
            indexer.relayAll();
            indexer.fiches().list().forEach(index -> indexer.fiches().delete(index.name()));
            keeper.check();
            assertThat(indexer.indexed()).hasSize(1).isEqualTo(indexer.samples().published());
        }
    }

    @Test
    void a_fit_index_is_left_alone() {
        try (TestIndexer indexer = TestIndexer.start()) {
            IndexKeeper keeper = indexer.get(IndexKeeper.class);
            keeper.check();
            String serving = indexer.fiches().findServing().orElseThrow().name();
            indexer.samples().publish("Cours de français");
            keeper.check();
            assertThat(indexer.fiches().findServing().orElseThrow().name()).isEqualTo(serving);
        }
    }

    @Test
    void an_index_of_an_older_mapping_is_replaced_and_goes_when_its_readers_have_had_their_time() {
        try (TestIndexer indexer = TestIndexer.start("repere.rebuild.retire-after=0s")) {
            indexer.samples().publish("Cours de français");
            String lineage = indexer.get(LineageSource.class).current().fingerprint();
            String old = indexer.fiches().createServing(IndexOrigin.of(IndexNames.MAPPING_VERSION - 1, lineage));
            assertThat(indexer.fiches().findServing().orElseThrow().name()).isEqualTo(old);
            indexer.get(IndexKeeper.class).check();
            String serving = indexer.fiches().findServing().orElseThrow().name();
            assertThat(serving).isNotEqualTo(old);
            assertThat(indexer.indexed()).isEqualTo(indexer.samples().published());
            assertThat(indexer.fiches().list()).extracting(KnownIndex::name).containsExactly(serving);
        }
    }

    @Test
    void new_territories_reach_their_index_and_a_new_lineage_reaches_the_fiches() {
        try (TestIndexer indexer = TestIndexer.start()) {
            IndexKeeper keeper = indexer.get(IndexKeeper.class);
            UUID fiche = indexer.samples().publish("Cours de français");
            keeper.check();
            indexer.relayAll();
            StoredDocuments fiches = StoredDocuments.of(indexer.fiches());
            assertThat(fiches.get(fiche.toString(), FicheDocument.class).placeIn())
                    .containsExactly("commune:21231", "epci:242100410", "departement:21", "region:27");

            indexer.jdbc().execute("""
                    insert into region values ('99', 'Bourgogne');
                    update departement set region = '99' where code = '21'""");
            indexer.samples().territoriesReplaced();
            keeper.check();
            assertThat(fiches.get(fiche.toString(), FicheDocument.class).placeIn())
                    .containsExactly("commune:21231", "epci:242100410", "departement:21", "region:99");
            assertThat(indexer.samples().waiting()).isZero();
        }
    }

    @Test
    void a_territory_says_what_it_lies_in_what_it_was_called_and_its_outline_as_rfc_7946_asks() {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            StoredDocuments territories = StoredDocuments.of(indexer.territories());
            TerritoryDocument dijon = territories.get("commune:21231", TerritoryDocument.class);
            assertThat(dijon.within()).containsExactly("epci:242100410", "departement:21", "region:27");
            assertThat(dijon.aliases()).containsExactly("commune:21999");
            assertThat(dijon.aliasNames()).containsExactly("Ancien Dijon");
            assertThat(dijon.postalCodes()).containsExactly("21000", "21100");
            assertThat(dijon.boundary()).isNull();
            TerritoryDocument dole = territories.get("epci:200010650", TerritoryDocument.class);
            assertThat(dole.within()).containsExactly("departement:21", "departement:39", "region:27");
            assertThat(dole.population()).isEqualTo(31500);
            TerritoryDocument departement = territories.get("departement:21", TerritoryDocument.class);
            assertThat(departement.boundary())
                    .isEqualTo(
                            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[4,47],[5.4,47],[5.4,48],[4,48],[4,47]]]]}");
            assertThat(territories.get("region:27", TerritoryDocument.class).boundary())
                    .contains("[6,46]", "[4,48]")
                    .startsWith("{\"type\":\"MultiPolygon\"");
        }
    }
}
