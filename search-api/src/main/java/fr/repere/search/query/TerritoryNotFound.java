package fr.repere.search.query;

/** No territory has the id asked for. */
public final class TerritoryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TerritoryNotFound(String message) {
        super(message);
    }

    /** There is none of this id, such as {@code territory:rives-d-armor} or {@code departement:98}. */
    public static TerritoryNotFound forId(String id) {
        return new TerritoryNotFound("no territory has the id " + id);
    }
}
