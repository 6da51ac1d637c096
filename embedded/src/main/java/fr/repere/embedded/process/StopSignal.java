package fr.repere.embedded.process;

/** Signals by which a process is asked, or made, to end. */
public enum StopSignal {
    /** Asks politely; PostgreSQL then waits for its clients to leave. */
    TERM,
    /** Asks at once; PostgreSQL then sends its clients away and closes its files properly. */
    INT,
    /** PostgreSQL leaves its files as after a crash; for data that is thrown away. */
    QUIT,
    /** Nothing is asked. */
    KILL
}
