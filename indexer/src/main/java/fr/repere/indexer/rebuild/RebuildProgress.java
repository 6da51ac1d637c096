package fr.repere.indexer.rebuild;

/** Watches a rebuild. Calls come from one thread. */
public interface RebuildProgress {

    /** Nobody watches. */
    RebuildProgress SILENT = (step, done, total) -> {};

    /** How far a step has come; called with 0 when it begins, and with the total when it ends. */
    void at(Step step, long done, long total);

    /** The steps in their order. */
    enum Step {
        TERRITORIES,
        FICHES,
        COMPARISON
    }
}
