package fr.repere.search.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages that everybody can be sent to, their paths without the language: for the plan of the site and for search engines. */
public final class SitePlan {

    /** All but fiches, and but the reader's own selection. */
    public static final List<String> PAGES = List.of(
            "/",
            "/recherche",
            "/themes",
            "/carte",
            "/structures",
            "/territoires",
            "/agir",
            "/statistiques",
            "/api",
            "/widget",
            "/plan-du-site",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles");

    private SitePlan() {}

    /** What there is of a theme. */
    public static String theme(String code) {
        return "/themes/" + encoded(code);
    }

    /** What there is in a territory, named by an id such as {@code departement:21}. */
    public static String place(String id) {
        return "/recherche?place=" + encoded(id);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
