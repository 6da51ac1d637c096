package fr.repere.search.elastic;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets requests through to the engine, or refuses them at once while it does not live. Requests that wait when it opens are given up too:
 * they wait for somebody who does not answer.
 *
 * <p>No library's circuit breaker: those count the failures of the requests themselves, so readers pay for finding out, and a busy engine
 * looks like a dead one. This one is told by {@link EngineWatch}, who asks something so small that only a dead engine fails to answer.
 */
final class Circuit {

    private final Set<Wait> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /** A request to the engine. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws IOException;
    }

    /** One thread that waits for an answer. It is interrupted while it waits, never later. */
    private static final class Wait {

        private final Thread thread = Thread.currentThread();
        private boolean over;
        private boolean givenUp;

        synchronized void giveUp() {
            if (!over) {
                givenUp = true;
                thread.interrupt();
            }
        }

        /** Whether it was given up; if so, the thread is no longer marked as interrupted. */
        synchronized boolean end() {
            over = true;
            return givenUp && Thread.interrupted();
        }
    }

    /**
     * The answer to a request.
     *
     * @throws IOException also when the engine does not live
     */
    <T> T through(Request<T> request) throws IOException {
        Wait wait = new Wait();
        waiting.add(wait);
        try {
            if (open) {
                throw new IOException("Elasticsearch does not answer its liveness probe");
            }
            return request.send();
        } catch (RuntimeException interrupted) {
            if (wait.end()) {
                throw new IOException("Elasticsearch stopped answering its liveness probe", interrupted);
            }
            throw interrupted;
        } finally {
            waiting.remove(wait);
            wait.end();
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Refuses requests from now on, and gives up those that wait. */
    void open() {
        open = true;
        waiting.forEach(Wait::giveUp);
    }

    /** Lets requests through again. */
    void close() {
        open = false;
    }
}
