package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import fr.repere.search.query.SearchUnavailable;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/** Turns what the client throws into the failures that {@code query} knows. */
final class Failures {

    private static final Set<String> GONE =
            Set.of("no_shard_available_action_exception", "search_context_missing_exception");
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** A call of the client. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    private Failures() {}

    /**
     * The answer of a call.
     *
     * @throws SearchUnavailable when the engine cannot be reached, is overloaded or not ready, or lacks the index
     * @throws ElasticsearchException when it refuses the request
     */
    static <T> T translated(Call<T> call) {
        try {
            return call.run();
        } catch (ElasticsearchException e) {
            throw isPassing(e) ? SearchUnavailable.because(e) : e;
        } catch (IOException e) {
            throw SearchUnavailable.because(e);
        }
    }

    /** What to throw for the failure of one search of several; a missing index or point in time is left to the caller. */
    static RuntimeException of(ErrorResponse failure) {
        ElasticsearchException e = new ElasticsearchException("es/msearch", failure);
        return isPassing(e) && !isGone(e) ? SearchUnavailable.because(e) : e;
    }

    /** Whether the engine does not know the index or point in time; for a deleted index it says that no shard is available. */
    static boolean isGone(ElasticsearchException e) {
        return e.status() == NOT_FOUND
                || e.error().rootCause().stream().anyMatch(cause -> GONE.contains(Objects.toString(cause.type(), "")));
    }

    /** Whether the request itself was refused. */
    static boolean isRefused(ElasticsearchException e) {
        return e.status() >= 400 && e.status() < SERVER_ERROR && e.status() != TOO_MANY_REQUESTS;
    }

    /** Whether the engine answered, but with an internal failure. */
    static boolean isInternal(SearchUnavailable e) {
        return e.getCause() instanceof ElasticsearchException failure && failure.status() == SERVER_ERROR;
    }

    private static boolean isPassing(ElasticsearchException e) {
        return e.status() == NOT_FOUND || e.status() == TOO_MANY_REQUESTS || e.status() >= SERVER_ERROR;
    }
}
