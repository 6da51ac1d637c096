package fr.repere.endtoend.benchmark;

/** One of the three that answer the same requests. */
interface Target {

    /** Its name in the report. */
    String name();

    /** What one client holds: a connection of its own. */
    Client open();

    /** One client, used by one thread at a time. */
    interface Client extends AutoCloseable {

        /**
         * Asks, waits for the whole answer, and returns the exact number of results.
         *
         * @throws IllegalStateException when the answer is no result
         */
        long ask(Request request);

        @Override
        void close();
    }
}
