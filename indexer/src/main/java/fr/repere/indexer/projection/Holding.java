package fr.repere.indexer.projection;

/** Which fiches an index holds. Each fiche is in one of them at most, at any moment. */
public enum Holding {
    /** What the public finds. */
    PUBLISHED("status = 'PUBLISHED'"),
    /** What the public found once and finds no more: counted by coverage maps of the past, shown by nothing. */
    WITHDRAWN("status <> 'PUBLISHED' and withdrawn_on is not null");

    private final String condition;

    Holding(String condition) {
        this.condition = condition;
    }

    /** The condition on rows of the table {@code fiche}, in SQL. */
    public String condition() {
        return condition;
    }
}
