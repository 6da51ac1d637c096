package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.PlacesQuery;
import fr.repere.search.query.Positions;
import fr.repere.search.query.Words;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Positions as the engine hands them over: all of them, each once, to the last digit. */
class ElasticMatchingPlacesTest {

    private static final PointDocument DIJON = new PointDocument(5.041518723456789, 47.32200000000001);
    private static final PointDocument BEAUNE = new PointDocument(4.84, 47.0253);

    private final SearchIndex index = SearchIndex.empty();
    private final ElasticsearchClient client =
            ElasticsearchClient.of(builder -> builder.host(TestServers.elasticsearchUrl())
                    .jsonMapper(new Jackson3JsonpMapper(ElasticsearchConnection.documentMapper())));
    private final ElasticsearchSettings settings = new ElasticsearchSettings(
            URI.create(TestServers.elasticsearchUrl()),
            null,
            index.prefix(),
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1));
    private final ElasticMatchingPlaces places = new ElasticMatchingPlaces(
            client,
            new Snapshots(client, settings, new SnapshotSettings(Duration.ZERO, Duration.ofMinutes(1))),
            new Spelling(client, settings));

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void positions_come_back_to_the_last_digit_with_their_commune() {
        index.withFiches(List.of(FicheSample.dispositif("a")
                .place(DIJON, "Dijon", "commune:21231", "departement:21")
                .place(BEAUNE, "?", "departement:21")
                .place(null, "Dijon", "commune:21231")
                .document()));
        assertThat(texts(all())).containsExactlyInAnyOrder(DIJON + " 21231", BEAUNE + " ");
        assertThat(all().fiches()).isEqualTo(1);
    }

    @Test
    void only_fiches_that_match_count_and_zones_and_what_is_online_bring_nobody_nearer() {
        index.withFiches(List.of(
                FicheSample.dispositif("course")
                        .themes("francais")
                        .place(DIJON, "Dijon", "commune:21231")
                        .document(),
                FicheSample.dispositif("house")
                        .themes("logement")
                        .place(BEAUNE, "Beaune", "commune:21054")
                        .document(),
                FicheSample.dispositif("zone")
                        .themes("logement")
                        .zone(List.of("departement:21"), List.of("departement:21"))
                        .document(),
                FicheSample.dispositif("online").themes("logement").online().document(),
                FicheSample.demarche("card").themes("logement").document()));
        Filters housing = Filters.of(Facet.THEME, List.of("logement"));
        assertThat(texts(places.of(new PlacesQuery(Words.none(), housing)))).containsExactly(BEAUNE + " 21054");
        assertThat(places.of(new PlacesQuery(Words.none(), housing)).fiches()).isEqualTo(1);
        assertThat(places.of(new PlacesQuery(Words.of("course"), Filters.none()))
                        .size())
                .isEqualTo(1);
        assertThat(places.of(new PlacesQuery(Words.of("introuvable"), Filters.none()))
                        .size())
                .isZero();
    }

    @Test
    void national_and_online_fiches_are_near_where_they_have_a_place() {
        index.withFiches(List.of(
                FicheSample.dispositif("a")
                        .national()
                        .place(DIJON, "Dijon", "commune:21231")
                        .document(),
                FicheSample.dispositif("b")
                        .online()
                        .place(BEAUNE, "Beaune", "commune:21054")
                        .document()));
        assertThat(all().size()).isEqualTo(2);
    }

    @Test
    void more_positions_than_the_engine_lists_at_once_all_come() {
        Random random = new Random(1);
        Set<String> expected = new HashSet<>();
        for (int chunk = 0; chunk < 8; chunk++) {
            List<FicheDocument> fiches = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                FicheSample fiche = FicheSample.dispositif("f" + chunk + "-" + i);
                for (int j = 0; j < 1_000; j++) {
                    PointDocument point = new PointDocument(random.nextDouble() * 360 - 180, random.nextDouble() * 90);
                    fiche.place(point, "?");
                    expected.add(point + " ");
                }
                fiches.add(fiche.document());
            }
            index.withFiches(fiches);
        }
        Positions read = all();
        assertThat(read.size()).isEqualTo(expected.size()).isGreaterThan(PositionsRequest.MOST);
        assertThat(new HashSet<>(texts(read))).isEqualTo(expected);
        assertThat(read.fiches()).isEqualTo(80);
    }

    @Test
    void the_edition_changes_with_the_fiches_and_only_with_them() {
        index.withFiches(List.of(FicheSample.dispositif("a")
                .place(DIJON, "Dijon", "commune:21231")
                .document()));
        String before = places.edition();
        assertThat(places.edition()).isEqualTo(before);
        index.withFiches(List.of(FicheSample.dispositif("b")
                .place(BEAUNE, "Beaune", "commune:21054")
                .document()));
        assertThat(places.edition()).isNotEqualTo(before);
        assertThat(all().size()).isEqualTo(2);
    }

    private Positions all() {
        return places.of(new PlacesQuery(Words.none(), Filters.none()));
    }

    private static List<String> texts(Positions positions) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            texts.add(new PointDocument(positions.longitude(i), positions.latitude(i)) + " " + positions.commune(i));
        }
        return texts;
    }
}
