package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.search.place.Places;
import fr.repere.search.query.AllFiches;
import fr.repere.search.query.AllFiches.Detail;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Order;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.Catalogue;
import fr.repere.search.world.Country;
import fr.repere.search.world.FicheSample;
import fr.repere.search.world.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What an export reads is what the pages of the search show, all of it and once, whatever happens to the index meanwhile. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class WholeResultTest {

    private static final int FICHES = 4_500;
    private static final Country COUNTRY = Country.of(7);
    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private AllFiches all;

    @Autowired
    private Fiches fiches;

    @Autowired
    private Places places;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.search.snapshot.max-age", () -> "0s");
    }

    @BeforeAll
    static void fill() {
        INDEX.withTerritories(COUNTRY.territories()).withFiches(Catalogue.of(COUNTRY, 11, FICHES));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void every_part_is_read_in_the_order_of_its_pages(String place, Words words, Filters filters, Order order) {
        Where where = where(place);
        SearchQuery whole =
                new SearchQuery(words, where, filters, Part.ALL, order, Language.FR, 100, false, Optional.empty());
        List<String> local = pages(part(whole, Part.LOCAL));
        List<String> read = ids(read(whole));
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages(whole));
        if (where instanceof Where.Around) {
            assertThat(read.subList(0, local.size())).containsExactlyElementsOf(local);
        }
        for (Part part : List.of(Part.LOCAL, Part.NATIONAL, Part.ONLINE)) {
            List<String> ofPart = ids(read(part(whole, part)));
            if (isOrdered(whole)) {
                assertThat(ofPart).containsExactlyElementsOf(pages(part(whole, part)));
            } else {
                assertThat(ofPart).containsExactlyInAnyOrderElementsOf(pages(part(whole, part)));
            }
        }
    }

    private static boolean isOrdered(SearchQuery query) {
        return query.where() instanceof Where.Around || !query.words().isEmpty() || query.order() != Order.RELEVANCE;
    }

    static Stream<Arguments> asked() {
        return Stream.of(
                        "",
                        "departement:01",
                        "departement:974",
                        COUNTRY.communes().getFirst().id(),
                        "region:11")
                .flatMap(place -> Stream.of(
                        Arguments.of(place, Words.none(), Filters.none(), Order.RELEVANCE),
                        Arguments.of(place, Words.of("zarbok quolan"), Filters.none(), Order.RELEVANCE),
                        Arguments.of(place, Words.none(), Filters.of(Facet.DAY, List.of("sat")), Order.DATE)));
    }

    @Test
    void every_hit_has_the_scope_and_distance_that_the_pages_show() {
        SearchQuery query = SearchQuery.first(Words.none(), where("departement:01"), Filters.none());
        List<String> shown = PageWalk.through(fiches, part(query, Part.LOCAL), 100).stream()
                .map(hit -> hit.fiche().id() + hit.scope() + hit.placeMetres())
                .toList();
        assertThat(read(part(query, Part.LOCAL)).stream()
                        .map(hit -> hit.fiche().id() + hit.scope() + hit.placeMetres()))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void nothing_is_skipped_or_repeated_while_the_index_changes() {
        SearchQuery query = SearchQuery.first(Words.none(), new Where.Anywhere(), Filters.none());
        List<String> before = pages(query);
        List<FicheDocument> newer = IntStream.range(0, 60)
                .mapToObj(i -> FicheSample.dispositif("a-newer" + i)
                        .french("nouveau", "nouveau", "nouveau")
                        .online()
                        .document())
                .toList();
        List<Hit> read = new ArrayList<>();
        try (AllFiches.Reading reading = all.read(query, Detail.ROWS)) {
            read.addAll(reading.next());
            INDEX.withFiches(newer);
            INDEX.delete(before.getLast());
            for (List<Hit> hits = reading.next(); !hits.isEmpty(); hits = reading.next()) {
                read.addAll(hits);
            }
        }
        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(before);
        newer.forEach(fiche -> INDEX.delete(fiche.id()));
        INDEX.withFiches(Catalogue.of(COUNTRY, 11, FICHES));
    }

    @Test
    void whoever_stops_early_gives_the_view_of_the_index_back() {
        int before = openViews();
        AllFiches.Reading reading =
                all.read(SearchQuery.first(Words.none(), new Where.Anywhere(), Filters.none()), Detail.ROWS);
        assertThat(reading.next()).hasSizeLessThan(FICHES);
        assertThat(openViews()).isEqualTo(before + 1);
        reading.close();
        assertThat(openViews()).isEqualTo(before);
        assertThat(reading.next()).isEmpty();
    }

    private static int openViews() {
        try {
            String stats = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(TestServers.elasticsearchUrl() + "/" + INDEX.prefix()
                                            + "-fiches/_stats/search"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared()
                    .readTree(stats)
                    .path("_all")
                    .path("primaries")
                    .path("search")
                    .path("open_contexts")
                    .asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Where where(String place) {
        return place.isEmpty()
                ? new Where.Anywhere()
                : places.find(place, 40_000).orElseThrow();
    }

    private static SearchQuery part(SearchQuery query, Part part) {
        return new SearchQuery(
                query.words(),
                query.where(),
                query.filters(),
                part,
                query.order(),
                query.language(),
                query.size(),
                query.facets(),
                query.after());
    }

    private List<String> pages(SearchQuery query) {
        return ids(PageWalk.through(fiches, query, 100));
    }

    private List<Hit> read(SearchQuery query) {
        List<Hit> hits = new ArrayList<>();
        try (AllFiches.Reading reading = all.read(query, Detail.ROWS)) {
            for (List<Hit> page = reading.next(); !page.isEmpty(); page = reading.next()) {
                hits.addAll(page);
            }
        }
        return hits;
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.fiche().id()).toList();
    }
}
