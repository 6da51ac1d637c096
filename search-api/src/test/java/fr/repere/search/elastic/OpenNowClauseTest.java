package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.IndexNames;
import fr.repere.geodata.document.OpenDocument;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.search.query.OpenMoment;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Open now, asked of the very index: Mondays 9 to 12 in Dijon and in Saint-Denis of La Réunion, one fiche closed for good, one silent. */
class OpenNowClauseTest {

    private static final SearchIndex INDEX = SearchIndex.empty();
    private static final OpenDocument MONDAY_MORNING = new OpenDocument(540, 719);
    private static final OpenDocument MONDAY_MORNING_IN_REUNION =
            new OpenDocument(TimeRegion.REUNION.firstMinute() + 540, TimeRegion.REUNION.firstMinute() + 719);
    private static final OpenDocument HOLIDAY_FRIDAY_MORNING =
            new OpenDocument(TimeRegion.MINUTES_OF_WEEK + 4 * 1440 + 540, TimeRegion.MINUTES_OF_WEEK + 4 * 1440 + 719);

    private static ElasticsearchClient client;

    @BeforeAll
    static void fill() {
        INDEX.withFiches(List.of(
                FicheSample.dispositif("dijon").open(MONDAY_MORNING).document(),
                FicheSample.dispositif("saint-denis")
                        .open(MONDAY_MORNING_IN_REUNION)
                        .document(),
                FicheSample.dispositif("holidays").open(HOLIDAY_FRIDAY_MORNING).document(),
                FicheSample.dispositif("never").open(OpenDocument.NEVER).document(),
                FicheSample.dispositif("silent").document()));
        client = new ElasticsearchConnection().elasticsearchClient(settings(), new Circuit());
    }

    private static ElasticsearchSettings settings() {
        return new Binder(new MapConfigurationPropertySource(
                        Map.of("repere.elasticsearch.url", TestServers.elasticsearchUrl())))
                .bind("repere.elasticsearch", ElasticsearchSettings.class)
                .get();
    }

    @AfterAll
    static void close() throws IOException {
        client.close();
    }

    private static List<String> found(Query query) throws IOException {
        return client
                .search(
                        search -> search.index(IndexNames.fiches(INDEX.prefix()).alias())
                                .query(query),
                        FicheDocument.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }

    private static List<String> openAt(String instant) throws IOException {
        return found(OpenNowClause.of(OpenMoment.at(Instant.parse(instant))));
    }

    @Test
    void a_fiche_is_found_while_the_clock_on_its_own_wall_says_that_it_is_open() throws IOException {
        assertThat(openAt("2026-01-12T07:30:00Z")).containsExactly("saint-denis");
        assertThat(openAt("2026-01-12T08:30:00Z")).containsExactly("dijon");
        assertThat(openAt("2026-01-12T10:59:59Z")).containsExactly("dijon");
        assertThat(openAt("2026-01-12T11:00:00Z")).isEmpty();
        assertThat(openAt("2026-07-06T08:30:00Z")).as("summer time").containsExactly("dijon");
    }

    @Test
    void on_the_first_of_may_only_what_is_open_on_holidays_is_found() throws IOException {
        assertThat(openAt("2026-05-01T08:00:00Z")).containsExactly("holidays");
        assertThat(openAt("2026-05-08T08:00:00Z")).containsExactly("holidays");
        assertThat(openAt("2026-05-15T08:00:00Z")).isEmpty();
    }

    @Test
    void who_is_closed_for_good_states_it_and_who_says_nothing_does_not() throws IOException {
        Query stated = Query.of(query -> query.exists(exists -> exists.field(FicheFields.OPEN)));
        assertThat(found(stated)).contains("never").doesNotContain("silent");
    }
}
