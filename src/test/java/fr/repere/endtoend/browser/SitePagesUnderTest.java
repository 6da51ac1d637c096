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
            "/fiches/demarche-premiere-carte-resident-refugie",
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
