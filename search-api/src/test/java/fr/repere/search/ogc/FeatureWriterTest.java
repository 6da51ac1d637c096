package fr.repere.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.ItemQuery;
import fr.repere.search.query.SearchUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features written while they are read. */
class FeatureWriterTest {

    private record Properties(int number) {}

    /** So many features, ten at a time; fails when it is asked for one from a number on. */
    private record Numbers(int all, int failing, List<Integer> asked) implements FeatureSource {

        @Override
        public String id() {
            return "numbers";
        }

        @Override
        public String title() {
            return "Nombres";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public List<Queryable> queryables() {
            return List.of();
        }

        @Override
        public Optional<Extent> extent() {
            return Optional.empty();
        }

        @Override
        public long matched(ItemQuery query) {
            return all;
        }

        @Override
        public Chunk read(ItemQuery query, Optional<String> after, int size) {
            int from = after.map(Integer::parseInt).orElse(0);
            asked.add(size);
            if (from >= failing) {
                throw SearchUnavailable.because(new IOException("gone"));
            }
            int to = Math.min(all, from + size);
            return new Chunk(
                    IntStream.range(from, to)
                            .mapToObj(number -> new Feature(
                                    "n" + number,
                                    Optional.of(new Geometry.Spot(new LonLat(2, 47))),
                                    new Properties(number)))
                            .toList(),
                    to < all ? Optional.of(Integer.toString(to)) : Optional.empty(),
                    OptionalLong.empty());
        }

        @Override
        public int largestChunk() {
            return 10;
        }

        @Override
        public Optional<Feature> find(String id) {
            return Optional.empty();
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FeatureWriter writer = new FeatureWriter(JsonMapper.shared());

    @Test
    void an_answer_is_read_in_small_chunks_and_never_beyond_its_limit() {
        Numbers numbers = new Numbers(1_000, 1_000, new ArrayList<>());
        JsonNode answer = written(numbers, 35);
        assertThat(answer.path("features").size()).isEqualTo(35);
        assertThat(answer.path("numberReturned").asInt()).isEqualTo(35);
        assertThat(answer.path("numberMatched").asInt()).isEqualTo(1_000);
        assertThat(answer.at("/links/0/href").asString()).isEqualTo("35");
        assertThat(numbers.asked()).containsExactly(10, 10, 10, 5);
    }

    @Test
    void the_last_answer_has_no_next() {
        JsonNode answer = written(new Numbers(20, 1_000, new ArrayList<>()), 20);
        assertThat(answer.path("features").size()).isEqualTo(20);
        assertThat(answer.path("links").size()).isZero();
    }

    @Test
    void what_fails_at_once_fails_before_anything_is_written() {
        assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(() -> ItemsReading.of(
                        new Numbers(20, 0, new ArrayList<>()), ItemQuery.everything(), Optional.empty(), 20));
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        Numbers numbers = new Numbers(1_000, 900, new ArrayList<>());
        ItemsReading reading = ItemsReading.of(numbers, ItemQuery.everything(), Optional.empty(), 1_000);
        assertThatExceptionOfType(SearchUnavailable.class)
                .isThrownBy(() -> writer.write(out, reading, next -> List.of()));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)));
    }

    private JsonNode written(FeatureSource source, int limit) {
        writer.write(
                out,
                ItemsReading.of(source, ItemQuery.everything(), Optional.empty(), limit),
                next -> next.map(begin -> new Link(begin, "next", Link.GEO_JSON, "La suite")).stream()
                        .toList());
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
