package fr.repere.search.query;

/** No published fiche has the id or slug asked for. */
public final class FicheNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FicheNotFound(String message) {
        super(message);
    }

    /** No fiche has this id or slug. */
    public static FicheNotFound forId(String idOrSlug) {
        return new FicheNotFound("no published fiche " + idOrSlug);
    }
}
