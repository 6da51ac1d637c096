package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.query.Neighbours.Asked;
import fr.repere.search.query.Neighbours.Found;
import fr.repere.search.query.Neighbours.Neighbour;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ElasticNeighboursTest {

    private static final PointDocument DIJON = new PointDocument(5.0415, 47.322);
    private static final PointDocument GEVREY = new PointDocument(4.967, 47.226);
    private static final PointDocument BEAUNE = new PointDocument(4.84, 47.0253);
    private static final PointDocument LYON = new PointDocument(4.8357, 45.764);

    private final SearchIndex index = SearchIndex.empty()
            .withFiches(List.of(
                    course("itself").place(DIJON, "Dijon", "departement:21").document(),
                    course("far-and-near")
                            .place(LYON, "Lyon", "departement:69")
                            .place(GEVREY, "Gevrey", "departement:21")
                            .document(),
                    course("beaune").place(BEAUNE, "Beaune", "departement:21").document(),
                    course("lyon").place(LYON, "Lyon", "departement:69").document(),
                    FicheSample.dispositif("house")
                            .french("Un toit", "s", "w")
                            .themes("logement")
                            .place(DIJON, "Dijon", "departement:21")
                            .document(),
                    course("online").online().document(),
                    FicheSample.demarche("exam")
                            .french("Passer un examen", "s", "w")
                            .themes("francais")
                            .document(),
                    FicheSample.demarche("rent")
                            .french("Payer son loyer", "s", "w")
                            .themes("logement")
                            .document()));
    private final ElasticsearchClient client =
            ElasticsearchClient.of(builder -> builder.host(TestServers.elasticsearchUrl())
                    .jsonMapper(new Jackson3JsonpMapper(ElasticsearchConnection.documentMapper())));
    private final ElasticNeighbours neighbours = new ElasticNeighbours(
            new RoundTrip(client),
            new ElasticsearchSettings(
                    URI.create(TestServers.elasticsearchUrl()),
                    null,
                    index.prefix(),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1)));

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void the_nearest_of_the_same_theme_come_first_with_their_distance_and_nearest_town() {
        Found found = neighbours.of(asked(Optional.of(DIJON), List.of()));
        assertThat(slugs(found.near())).containsExactly("slug-far-and-near", "slug-beaune");
        assertThat(found.near().getFirst().town()).isEqualTo("Gevrey");
        assertThat(found.near().getFirst().metres().orElseThrow()).isBetween(11_000d, 13_000d);
        assertThat(found.elsewhere()).isEmpty();
    }

    @Test
    void demarches_of_the_same_subject_are_linked() {
        assertThat(slugs(neighbours.of(asked(Optional.of(DIJON), List.of())).demarches()))
                .containsExactly("slug-exam");
    }

    @Test
    void without_a_position_its_territory_counts() {
        Found found = neighbours.of(asked(Optional.empty(), List.of("departement:21")));
        assertThat(slugs(found.near())).containsExactlyInAnyOrder("slug-far-and-near", "slug-beaune");
        assertThat(found.near().getFirst().metres()).isEmpty();
    }

    @Test
    void what_is_nowhere_itself_leads_to_what_holds_everywhere() {
        Found found = neighbours.of(asked(Optional.empty(), List.of()));
        assertThat(found.near()).isEmpty();
        assertThat(slugs(found.elsewhere())).containsExactly("slug-online");
    }

    private static FicheSample course(String id) {
        return FicheSample.dispositif(id).french("Cours " + id, "s", "w").themes("francais");
    }

    private static Asked asked(Optional<PointDocument> point, List<String> territories) {
        return new Asked("itself", List.of("francais"), List.of(), point, territories);
    }

    private static List<String> slugs(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::slug).toList();
    }
}
