package fr.repere.geodata.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geocoding.PlayedService.Script;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.territory.ShippedTerritories;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressServiceTest {

    private static final AddressQuestion QUESTION = AddressQuestion.of("8 bd du Port", "80000", "Amiens");
    private static final String PORT = """
            {"type":"FeatureCollection","features":[{"type":"Feature",
              "geometry":{"type":"Point","coordinates":[2.290084,49.897443]},
              "properties":{"label":"8 Boulevard du Port 80000 Amiens","score":0.91,"housenumber":"8","type":"%s",
                "name":"8 Boulevard du Port","postcode":"80000","citycode":"80021","city":"Amiens","street":"Boulevard du Port"}}]}""";

    private PlayedService service;
    private AddressService geocoder;

    @BeforeEach
    void start() throws IOException {
        service = new PlayedService();
        geocoder = geocoder(20);
    }

    @AfterEach
    void stop() {
        geocoder.close();
        service.close();
    }

    @Test
    void an_address_comes_with_its_point_its_score_and_what_the_point_stands_for() {
        service.plays(Script.of(200, PORT.formatted("housenumber")));
        Answer answer = geocoder.locate(QUESTION);
        assertThat(answer.withoutAddresses()).isFalse();
        assertThat(answer.found())
                .containsExactly(new FoundAddress(
                        "8 Boulevard du Port 80000 Amiens",
                        "8 Boulevard du Port",
                        "80000",
                        "80021",
                        "Amiens",
                        new LonLat(2.290084, 49.897443),
                        0.91,
                        Precision.ADDRESS));
        assertThat(answer.best().orElseThrow().doubts(QUESTION)).isEmpty();
        assertThat(service.questions())
                .containsExactly("/geocodage/search?autocomplete=0&limit=1&q=8 bd du Port 80000 Amiens");
    }

    @Test
    void a_street_without_its_number_and_another_commune_are_told() {
        service.plays(Script.of(200, PORT.formatted("street").replace("0.91", "0.42")));
        AddressQuestion elsewhere = AddressQuestion.of("8 bd du Port", "44000", "Nantes");
        assertThat(geocoder.locate(elsewhere).best().orElseThrow().doubts(elsewhere))
                .containsExactly(Doubt.LOW_SCORE, Doubt.STREET_ONLY, Doubt.OTHER_COMMUNE);
    }

    @Test
    void the_code_of_an_arrondissement_becomes_that_of_the_commune_and_unknown_ones_are_left_out() {
        service.plays(Script.of(200, PORT.formatted("street").replace("80021", "75112")));
        assertThat(geocoder.locate(QUESTION).best().orElseThrow().commune()).isEqualTo("75056");
        service.plays(Script.of(200, PORT.formatted("street").replace("80021", "00000")));
        assertThat(geocoder.suggest("boulevard du port", 5).found()).isEmpty();
    }

    @Test
    void the_same_question_is_asked_once() {
        service.plays(Script.of(200, PORT.formatted("housenumber")));
        for (int i = 0; i < 5; i++) {
            assertThat(geocoder.suggest("8  bd du port", 5).found()).hasSize(1);
        }
        assertThat(service.questions()).hasSize(1);
        assertThat(service.questions().getFirst()).contains("autocomplete=1");
    }

    @Test
    void a_failing_service_is_asked_once_more_for_an_address_then_the_communes_answer() {
        service.plays(Script.of(500, ""));
        assertThatTheCommuneAnswers(geocoder.locate(QUESTION));
        assertThat(service.questions()).hasSize(2);
    }

    @Test
    void while_somebody_types_a_failing_service_is_not_asked_twice() {
        service.plays(Script.of(503, ""));
        Answer answer = geocoder.suggest("12 rue du Port Amie", 5);
        assertThat(answer.withoutAddresses()).isTrue();
        assertThat(answer.found()).first().extracting(FoundAddress::communeName).isEqualTo("Amiens");
        assertThat(service.questions()).hasSize(1);
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_asked_again_after_a_pause() throws InterruptedException {
        service.plays(Script.of(500, ""));
        for (int i = 0; i < 20; i++) {
            geocoder.suggest("rue numero " + i, 5);
        }
        assertThat(service.questions()).hasSizeLessThanOrEqualTo(4);
        assertThat(geocoder.isPaused()).isTrue();
        service.plays(Script.of(200, PORT.formatted("housenumber")));
        Thread.sleep(400);
        assertThat(geocoder.locate(QUESTION).withoutAddresses()).isFalse();
        assertThat(geocoder.isPaused()).isFalse();
    }

    @Test
    void a_service_that_has_had_enough_is_left_alone_for_as_long_as_it_says() throws InterruptedException {
        service.plays(Script.busy("1"));
        assertThatTheCommuneAnswers(geocoder.locate(QUESTION));
        service.plays(Script.of(200, PORT.formatted("housenumber")));
        assertThatTheCommuneAnswers(geocoder.locate(QUESTION));
        assertThat(service.questions()).hasSize(1);
        Thread.sleep(1100);
        assertThat(geocoder.locate(QUESTION).withoutAddresses()).isFalse();
    }

    @Test
    void more_questions_than_the_quota_are_not_asked() {
        geocoder.close();
        geocoder = geocoder(3);
        service.plays(Script.of(200, PORT.formatted("housenumber")));
        for (int i = 0; i < 10; i++) {
            geocoder.suggest("question " + i, 5);
        }
        assertThat(service.questions()).hasSizeBetween(3, 5);
    }

    @Test
    void an_answer_drop_by_drop_is_given_up_in_time() {
        service.plays(Script.slowly(PORT.formatted("housenumber")));
        long start = System.nanoTime();
        assertThatTheCommuneAnswers(geocoder.locate(QUESTION));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void rubbish_is_never_taken_for_a_point() {
        for (String rubbish : new String[] {
            "<html>maintenance</html>",
            "{",
            "",
            "[]",
            "{\"features\":7}",
            PORT.formatted("housenumber").replace("2.290084", "null"),
            PORT.formatted("housenumber").replace("2.290084", "229.0084"),
            PORT.formatted("martian"),
            "{\"features\":[\"" + "x".repeat(600_000) + "\"]}"
        }) {
            geocoder.close();
            geocoder = geocoder(20);
            service.plays(Script.of(200, rubbish));
            assertThat(geocoder.locate(QUESTION).found())
                    .as(rubbish.substring(0, Math.min(40, rubbish.length())))
                    .allMatch(found -> found.precision() == Precision.COMMUNE);
        }
    }

    @Test
    void a_server_that_is_not_there_leaves_the_communes() {
        service.close();
        assertThatTheCommuneAnswers(geocoder.locate(QUESTION));
    }

    @Test
    void what_the_service_would_refuse_is_not_sent() {
        service.plays(Script.of(200, "{\"features\":[]}"));
        geocoder.suggest("  ,, ", 5);
        geocoder.suggest("--8 bd du port" + " x".repeat(500), 5);
        assertThat(service.questions()).hasSize(1);
        assertThat(service.questions().getFirst()).contains("q=8 bd du port");
        assertThat(service.questions().getFirst().replaceFirst(".*&q=", "")).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void without_an_address_of_a_service_nobody_is_asked() {
        Geocoder offline = AddressService.open(GeocoderSettings.of(null), ShippedTerritories::read);
        assertThatTheCommuneAnswers(offline.locate(QUESTION));
        assertThat(service.questions()).isEmpty();
    }

    private AddressService geocoder(int perSecond) {
        GeocoderSettings settings = new GeocoderSettings(
                service.address(),
                Duration.ofMillis(700),
                perSecond,
                100,
                Duration.ofMinutes(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(2));
        return (AddressService) AddressService.open(settings, ShippedTerritories::read);
    }

    private static void assertThatTheCommuneAnswers(Answer answer) {
        assertThat(answer.withoutAddresses()).isTrue();
        assertThat(answer.found()).singleElement().satisfies(found -> {
            assertThat(found.commune()).isEqualTo("80021");
            assertThat(found.precision()).isEqualTo(Precision.COMMUNE);
            assertThat(found.doubts(QUESTION)).contains(Doubt.COMMUNE_ONLY);
        });
    }
}
