package fr.repere.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CircuitTest {

    private final Circuit circuit = new Circuit();

    /** What the client throws when its thread is interrupted. */
    private static String answerThatNeverComes(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void requests_go_through_while_the_engine_lives() throws IOException {
        assertThat(circuit.<String>through(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void none_is_sent_while_it_does_not_and_they_are_again_when_it_does() throws IOException {
        circuit.open();
        assertThatThrownBy(() -> circuit.through(() -> {
                    throw new AssertionError("sent");
                }))
                .isInstanceOf(IOException.class);
        circuit.close();
        assertThat(circuit.<String>through(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void who_waits_when_the_engine_dies_is_told_and_its_thread_can_go_on_working() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> waiting = threads.submit(() -> circuit.through(() -> answerThatNeverComes(asked)));
            asked.await();
            circuit.open();
            assertThatThrownBy(waiting::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IOException.class);
            assertThat(threads.submit(() -> Thread.currentThread().isInterrupted())
                            .get())
                    .isFalse();
        }
    }

    @Test
    void a_failure_of_the_request_itself_stays_what_it_is() {
        assertThatThrownBy(() -> circuit.through(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
