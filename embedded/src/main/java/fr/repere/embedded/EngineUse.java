package fr.repere.embedded;

/** What an engine is started for; it decides how much memory it takes and how safe its writes are. */
public enum EngineUse {
    /** Data that must survive a power cut, and queries at full speed. */
    REAL,
    /** Data thrown away at the end: nothing is forced to the disk, little memory is taken. */
    TESTS
}
