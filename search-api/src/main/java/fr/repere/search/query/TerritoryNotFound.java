package fr.repere.search.query;

/** No named territory has this id. */
public final class TerritoryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TerritoryNotFound(String message) {
        super(message);
    }

    /** There is none of this id, such as {@code territory:rives-d-armor}. */
    public static TerritoryNotFound forId(String id) {
        return new TerritoryNotFound("no named territory has the id " + id);
    }
}
