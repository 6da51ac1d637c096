package fr.repere.endtoend.browser;

import java.util.List;
import java.util.stream.Stream;

/** The pages that every promise about all pages is held against. */
final class SitePagesUnderTest {

    /** Paths without their language. */
    static final List<String> PATHS = List.of(
            "/",
            "/recherche?q=cours%20de%20fran%C3%A7ais&lieu=dijon",
            "/recherche?q=xqzwvk",
            "/fiches/demander-sa-premiere-carte-de-resident-de-10-ans-141ca106bdf3",
            "/themes",
            "/themes/francais",
            "/structures",
            "/carte?theme=francais",
            "/territoires",
            "/territoires/departement:21",
            "/agir",
            "/statistiques",
            "/selection",
            "/widget",
            "/api",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/plan-du-site",
            "/atlantide");

    private SitePagesUnderTest() {}

    /** Each in French and in Arabic. */
    static Stream<String> inTwoLanguages() {
        return PATHS.stream().flatMap(path -> Stream.of("/fr" + path, "/ar" + path));
    }
}
