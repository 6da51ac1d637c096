package fr.repere.geodata.operator;

/** No named territory has this slug. */
public final class TerritoryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TerritoryNotFound(String slug) {
        super("no territory has the slug " + slug);
    }

    static TerritoryNotFound forSlug(String slug) {
        return new TerritoryNotFound(slug);
    }
}
