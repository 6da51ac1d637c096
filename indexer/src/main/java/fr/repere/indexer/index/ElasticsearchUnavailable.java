package fr.repere.indexer.index;

/** Elasticsearch did not take a whole request: unreachable, too slow, overloaded or refusing. Nothing may be taken as written. */
public final class ElasticsearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ElasticsearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    static ElasticsearchUnavailable during(String action, Throwable cause) {
        return new ElasticsearchUnavailable(
                "Elasticsearch could not " + action + ": " + reason(cause)
                        + "; is it running at repere.elasticsearch.url?",
                cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
