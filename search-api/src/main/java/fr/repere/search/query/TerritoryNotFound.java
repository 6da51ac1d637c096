package fr.repere.search.query;

/** No territory has the id asked for. */
public final class TerritoryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TerritoryNotFound(String message) {
        super(message);
    }

    /** No territory has this id. */
    public static TerritoryNotFound forId(String id) {
        return new TerritoryNotFound("no territory " + id);
    }
}
