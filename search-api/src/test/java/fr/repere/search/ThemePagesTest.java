package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten themes: each number is what a click on it shows. */
class ThemePagesTest extends DirectoryApi {

    private static final Pattern THEME = Pattern.compile(
            "href=\"(/fr/recherche\\?theme=[^\"]+)\">(?:Voir les ([0-9]+) fiches|(Voir la) fiche|Aucune fiche)</a>");
    private static final Pattern NEED = Pattern.compile(
            "<a href=\"(/fr/recherche\\?[^\"]*need=[^\"]+)\">[^<]+</a>\\s*<span class=\"amounts__number\">([0-9\\u202f]+)</span>");
    private static final Pattern UNMET = Pattern.compile("<li class=\"quiet\">");
    private static final Pattern HERE =
            Pattern.compile("href=\"([^\"]*place=departement[^\"]+)\">(\\d+) aides? locale");

    @Test
    void the_ten_themes_stand_in_their_order_with_all_their_needs() {
        String page = page("/fr/themes");
        assertThat(page)
                .containsSubsequence(
                        "/fr/themes/administratif", "/fr/themes/francais", "/fr/themes/logement", "/fr/themes/loisirs");
        long needs = NEED.matcher(page).results().count()
                + UNMET.matcher(page).results().count();
        assertThat(needs).isEqualTo(55);
    }

    @Test
    void a_theme_has_as_many_fiches_as_the_search_behind_its_number() {
        List<MatchResult> themes = THEME.matcher(page("/fr/themes")).results().toList();
        assertThat(themes).hasSize(10);
        themes.forEach(
                theme -> assertThat(found(theme.group(1))).as(theme.group(1)).isEqualTo(told(theme)));
    }

    private static long told(MatchResult theme) {
        return theme.group(2) == null ? theme.group(3) == null ? 0 : 1 : Long.parseLong(theme.group(2));
    }

    @Test
    void a_need_has_as_many_fiches_as_the_search_behind_its_number() {
        for (String address :
                new String[] {"/fr/themes", "/fr/themes/logement", "/fr/themes/logement?departement=21"}) {
            List<MatchResult> needs = NEED.matcher(page(address)).results().toList();
            assertThat(needs).as(address).isNotEmpty();
            needs.forEach(need ->
                    assertThat(found(need.group(1))).as(need.group(1)).isEqualTo(Long.parseLong(need.group(2))));
        }
    }

    @Test
    void a_departement_shows_what_a_search_near_it_finds() {
        String page = page("/fr/themes/logement?departement=21");
        MatchResult here = HERE.matcher(page).results().findFirst().orElseThrow();
        assertThat(here.group(2)).isEqualTo("2");
        assertThat(found(here.group(1))).isEqualTo(2);
    }

    @Test
    void the_map_of_a_theme_has_its_numbers_in_a_table() {
        long counted = 0;
        for (var row : browser.json("/api/v1/coverage?theme=logement").get("territories")) {
            if (row.get("code").asString().equals("75")) {
                counted = row.get("fiches").asLong();
            }
        }
        assertThat(counted).isEqualTo(60);
        assertThat(page("/fr/themes/logement"))
                .contains("/api/v1/coverage.png?theme=logement", "75 – Paris</a></th>\n          <td>60</td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"})
    void themes_are_named_in_the_language_of_the_page(String language) {
        String page = page("/" + language + "/themes/sante");
        assertThat(page).contains("<html lang=\"" + language + "\"");
        if (!language.equals("fr")) {
            assertThat(page).doesNotContain("Se soigner", "Démarches les plus lues", "Votre département");
        }
    }

    @Test
    void an_unknown_theme_is_not_found_and_an_unknown_departement_refused() {
        assertThat(browser.get("/ar/themes/atlantide").statusCode()).isEqualTo(404);
        assertThat(browser.get("/ar/themes/sante?departement=1000").statusCode())
                .isEqualTo(400);
    }
}
