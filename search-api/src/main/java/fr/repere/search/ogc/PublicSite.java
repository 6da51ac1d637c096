package fr.repere.search.ogc;

/** Where readers reach this product: everything that leads from one document to another begins with it. */
public interface PublicSite {

    /** The absolute address of the root of the site, without a slash at its end, such as {@code https://repere.example.org}. */
    String address();

    /** The page of a fiche. */
    default String ficheAddress(String slug) {
        return address() + "/fiches/" + slug;
    }
}
