package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeRequest;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.ObjectBuilder;
import fr.repere.geodata.document.IndexNames;
import fr.repere.search.query.SearchUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

    private final ElasticsearchClient client = mock(ElasticsearchClient.class);
    private final AtomicInteger opened = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Snapshots snapshots = new Snapshots(
            client,
            new ElasticsearchSettings(
                    URI.create("http://localhost:9"),
                    null,
                    "repere",
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            new SnapshotSettings(Duration.ofSeconds(1), Duration.ofMinutes(5)),
            () -> now);

    private final AtomicLong lastWrite = new AtomicLong();
    private String index = "repere-fiches-v" + IndexNames.MAPPING_VERSION + "-20261121";

    @BeforeEach
    void engineAnswers() throws IOException {
        when(client.search(any(SearchRequest.class), eq(Void.class))).thenAnswer(call -> state());
        when(client.openPointInTime(anyRequest()))
                .thenAnswer(call -> OpenPointInTimeResponse.of(answer -> answer.id("p" + opened.incrementAndGet())
                        .shards(shards -> shards.total(1).successful(1).failed(0))));
    }

    @Test
    void searches_of_the_same_second_share_a_snapshot() {
        assertThat(snapshots.current().id()).isEqualTo("p1");
        now = now.plusMillis(900);
        assertThat(snapshots.current().id()).isEqualTo("p1");
    }

    @Test
    void later_searches_open_another_when_the_index_has_changed() {
        snapshots.current();
        now = now.plusMillis(1_000);
        lastWrite.incrementAndGet();
        assertThat(snapshots.current().id()).isEqualTo("p2");
    }

    @Test
    void later_searches_share_it_as_long_as_the_index_stays_the_same() {
        for (int second = 0; second < 90; second++) {
            now = now.plusSeconds(1);
            assertThat(snapshots.current().id()).isEqualTo("p1");
        }
    }

    @Test
    void it_is_replaced_before_the_engine_may_drop_it_and_what_is_known_of_its_state_remains_true() {
        Snapshots.Snapshot first = snapshots.current();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(snapshots.current()).isEqualTo(new Snapshots.Snapshot("p2", first.state()));
    }

    @Test
    void a_change_while_it_is_opened_opens_another_so_that_its_state_is_known() throws IOException {
        when(client.openPointInTime(anyRequest())).thenAnswer(call -> {
            if (opened.incrementAndGet() == 1) {
                lastWrite.incrementAndGet();
            }
            return OpenPointInTimeResponse.of(answer -> answer.id("p" + opened.get())
                    .shards(shards -> shards.total(1).successful(1).failed(0)));
        });
        assertThat(snapshots.current().id()).isEqualTo("p2");
    }

    @Test
    void an_index_of_another_version_makes_the_search_unavailable_until_it_is_replaced() {
        index = "repere-fiches-v1-20251121";
        assertThatThrownBy(snapshots::current).isInstanceOf(SearchUnavailable.class);
        index = "repere-fiches-v" + IndexNames.MAPPING_VERSION + "-20261121";
        assertThat(snapshots.current().id()).isEqualTo("p1");
    }

    @Test
    void a_snapshot_that_is_gone_is_not_used_again() {
        snapshots.forget(snapshots.current().id());
        assertThat(snapshots.current().id()).isEqualTo("p2");
    }

    @Test
    void forgetting_an_old_snapshot_keeps_the_latest() {
        snapshots.current();
        snapshots.forget("older");
        assertThat(snapshots.current().id()).isEqualTo("p1");
    }

    @Test
    void an_engine_that_does_not_answer_makes_the_search_unavailable() throws IOException {
        when(client.openPointInTime(anyRequest())).thenThrow(new ConnectException("refused"));
        assertThatThrownBy(snapshots::current).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void searches_that_wait_for_the_same_snapshot_fail_together_instead_of_one_after_the_other() throws Exception {
        CountDownLatch timeout = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        when(client.openPointInTime(anyRequest())).thenAnswer(call -> {
            attempts.incrementAndGet();
            timeout.await();
            throw new ConnectException("timed out");
        });
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> readers = Stream.generate(() -> new Thread(() -> {
                    try {
                        snapshots.current();
                    } catch (SearchUnavailable e) {
                        failures.add(e);
                    }
                }))
                .limit(5)
                .toList();
        readers.forEach(Thread::start);
        await().until(() -> readers.stream().allMatch(reader -> reader.getState() == Thread.State.WAITING));
        timeout.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failures).hasSize(5);
        assertThat(attempts).hasValue(1);
    }

    private SearchResponse<Void> state() {
        return SearchResponse.of(answer -> answer.took(1)
                .timedOut(false)
                .shards(shards -> shards.total(1).successful(1).failed(0))
                .hits(hits -> hits.hits(List.of()))
                .aggregations(
                        "indices",
                        indices -> indices.sterms(terms -> terms.buckets(buckets ->
                                buckets.array(List.of(StringTermsBucket.of(bucket -> bucket.key(index)
                                        .docCount(3)
                                        .aggregations(
                                                "writes",
                                                writes -> writes.stats(stats -> stats.count(3)
                                                        .avg(1.0)
                                                        .min(0.0)
                                                        .max((double) lastWrite.get())
                                                        .sum((double) lastWrite.get()))))))))));
    }

    @SuppressWarnings("unchecked")
    private static Function<OpenPointInTimeRequest.Builder, ObjectBuilder<OpenPointInTimeRequest>> anyRequest() {
        return any(Function.class);
    }
}
