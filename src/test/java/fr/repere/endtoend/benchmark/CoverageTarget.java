package fr.repere.endtoend.benchmark;

/** One of the three that count by département. */
interface CoverageTarget {

    /** Its name in the report. */
    String name();

    /** Whether an answer can be kept, so that it makes sense to ask again. */
    boolean keeps();

    /** What one client holds: a connection of its own. */
    Client open();

    /**
     * The numbers of all départements added up, by which answers are compared.
     *
     * @param structures exact, but with Elasticsearch's own estimate
     */
    record Sums(long fiches, long places, long structures) {}

    /** One client, used by one thread at a time. */
    interface Client extends AutoCloseable {

        /** Asks and waits for the whole answer. */
        void ask(Request question);

        /** Asks, and adds up. */
        Sums sums(Request question);

        @Override
        void close();
    }
}
