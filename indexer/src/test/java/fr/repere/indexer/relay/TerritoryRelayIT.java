package fr.repere.indexer.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.indexer.StoredDocuments;
import fr.repere.indexer.TestIndexer;
import fr.repere.indexer.rebuild.IndexKeeper;
import fr.repere.indexer.rebuild.RebuildProgress;
import fr.repere.indexer.rebuild.TerritoriesRebuild;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TerritoryRelayIT {

    @Test
    void a_named_territory_has_its_parts_people_and_ground_and_reaches_the_index_without_a_rebuild() {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            String serving = indexer.territories().findServing().orElseThrow().name();
            UUID id = write(indexer, "quais", 1, "epci:200010650 commune:39198 commune:21231");
            relayAll(indexer);

            TerritoryDocument quais = read(indexer, "quais");
            assertThat(quais.kind()).isEqualTo("territory");
            assertThat(quais.name()).isEqualTo("Territoire quais");
            assertThat(quais.mandate())
                    .isEqualTo(new MandateDocument(
                            "agir",
                            List.of("epci:200010650", "commune:21231", "commune:39198"),
                            List.of("departement:21", "departement:39"),
                            LocalDate.parse("2026-01-01"),
                            null,
                            "Accueil",
                            null,
                            null,
                            null,
                            1));
            assertThat(quais.population()).isEqualTo(population(indexer, "epci = '200010650' or code = '21231'"));
            assertThat(quais.point()).isNotNull();
            assertThat(quais.boundary()).isNull();

            indexer.jdbc().update("update territory set name = 'Autre', version = 2 where id = ?", id);
            tell(indexer, id, 2);
            relayAll(indexer);
            assertThat(read(indexer, "quais").name()).isEqualTo("Autre");
            assertThat(indexer.territories().findServing().orElseThrow().name()).isEqualTo(serving);
            assertThat(indexer.samples().waiting()).isZero();
        }
    }

    @Test
    void its_boundary_is_the_union_when_all_parts_have_one_and_a_region_has_that_of_its_departements() {
        try (TestIndexer indexer = TestIndexer.start()) {
            indexer.get(IndexKeeper.class).check();
            write(indexer, "region", 1, "region:27");
            write(indexer, "both", 1, "departement:21 departement:39");
            relayAll(indexer);
            TerritoryDocument region = read(indexer, "region");
            assertThat(region.outlined()).isTrue();
            assertThat(region.boundary())
                    .isEqualTo(StoredDocuments.of(indexer.territories())
                            .get("region:27", TerritoryDocument.class)
                            .boundary());
            assertThat(read(indexer, "both").boundary()).contains("[6,46]", "[4,48]");
            assertThat(read(indexer, "both").mandate().departements())
                    .containsExactly("departement:21", "departement:39");
        }
    }

    @Test
    void a_rebuild_brings_named_territories_along_and_an_older_version_overwrites_nothing() {
        try (TestIndexer indexer = TestIndexer.start()) {
            UUID id = write(indexer, "along", 3, "departement:21");
            indexer.get(IndexKeeper.class).check();
            assertThat(read(indexer, "along").mandate().version()).isEqualTo(3);
            relayAll(indexer);

            indexer.jdbc().update("update territory set name = 'Ancien', version = 2 where id = ?", id);
            tell(indexer, id, 2);
            relayAll(indexer);
            assertThat(read(indexer, "along").name()).isEqualTo("Territoire along");

            indexer.get(TerritoriesRebuild.class).run(true, RebuildProgress.SILENT);
            assertThat(read(indexer, "along").name()).isEqualTo("Ancien");
        }
    }

    @Test
    void without_an_index_the_change_waits() {
        try (TestIndexer indexer = TestIndexer.start()) {
            write(indexer, "waits", 1, "departement:21");
            assertThatExceptionOfType(NoIndexYet.class).isThrownBy(() -> relayAll(indexer));
            assertThat(indexer.samples().waiting()).isEqualTo(1);
        }
    }

    private static UUID write(TestIndexer indexer, String slug, long version, String parts) {
        UUID id = UUID.randomUUID();
        indexer.jdbc().update("""
                        insert into territory (id, slug, kind, name, valid_from, service, version, created_at, changed_at)
                        values (?, ?, 'agir', ?, '2026-01-01', 'Accueil', ?, now(), now())""", id, slug, "Territoire " + slug, version);
        for (String part : parts.split(" ")) {
            indexer.jdbc()
                    .update(
                            "insert into territory_part values (?, split_part(?, ':', 1), split_part(?, ':', 2))",
                            id,
                            part,
                            part);
        }
        tell(indexer, id, version);
        return id;
    }

    private static void tell(TestIndexer indexer, UUID id, long version) {
        indexer.jdbc()
                .update(
                        "insert into outbox (aggregate, territory_id, version) values ('territory', ?, ?)",
                        id,
                        version);
    }

    private static void relayAll(TestIndexer indexer) {
        while (indexer.get(TerritoryRelay.class).relayBatch()) {
            // the next batch
        }
    }

    private static TerritoryDocument read(TestIndexer indexer, String slug) {
        return StoredDocuments.of(indexer.territories()).get("territory:" + slug, TerritoryDocument.class);
    }

    private static long population(TestIndexer indexer, String where) {
        return indexer.jdbc().queryForObject("select sum(population) from commune where " + where, Long.class);
    }
}
