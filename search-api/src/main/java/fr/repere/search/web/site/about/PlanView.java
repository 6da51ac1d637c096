package fr.repere.search.web.site.about;

import java.util.List;

/** All pages by their names. */
record PlanView(List<Page> pages, List<Link> themes, List<Link> departements) {

    /** A page and the key of its name. */
    record Page(String words, String path) {}

    /** A page and its name. */
    record Link(String name, String path) {}
}
