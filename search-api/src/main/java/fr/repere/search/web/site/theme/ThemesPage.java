package fr.repere.search.web.site.theme;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.web.site.SitePage;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.home.ThemePictures;
import fr.repere.search.web.site.theme.ThemeNumbers.Counted;
import fr.repere.search.web.site.theme.ThemeView.Need;
import fr.repere.search.web.site.theme.ThemeView.Tile;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ten themes with their needs, all numbers from one round trip. */
@SitePage
class ThemesPage {

    static final String PATH = "/themes";
    static final String RESULTS = "/recherche";

    private final ThemeNumbers numbers;
    private final Vocabulary vocabulary;

    ThemesPage(ThemeNumbers numbers, Vocabulary vocabulary) {
        this.numbers = numbers;
        this.vocabulary = vocabulary;
    }

    @GetMapping(PATH)
    String show(@PathVariable Language language, Model model) {
        Counted counted = numbers.of(Map.of());
        List<Tile> themes = vocabulary.themeCodes().stream()
                .map(code -> tile(language, code, counted))
                .toList();
        model.addAttribute("themes", themes);
        return "site/themes";
    }

    private Tile tile(Language language, String code, Counted counted) {
        String results = SitePaths.in(language, RESULTS);
        return new Tile(
                vocabulary.themeName(code, language),
                ThemePictures.of(code),
                SitePaths.in(language, PATH + "/" + code),
                counted.themes().getOrDefault(code, 0L),
                ThemeNumbers.address(results, Map.of("theme", code)),
                vocabulary.needCodes(code).stream()
                        .map(need -> new Need(
                                vocabulary.needName(need, language),
                                counted.needs().getOrDefault(need, 0L),
                                ThemeNumbers.address(results, Map.of("need", need))))
                        .toList());
    }
}
