package fr.repere.geodata.importing.table;

import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.importing.table.Mapping.Themes;
import fr.repere.geodata.importing.table.Mapping.WordRule;
import fr.repere.geodata.territory.PlaceName;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The themes of a row: the same for all, or by the words of a text, the rule that stands first deciding the main one. */
final class RowThemes {

    private static final int SECONDARY = 2;
    private static final int WHOLE_WORD = 4;

    private final Themes themes;
    private final Map<WordRule, List<String>> words = new IdentityHashMap<>();

    RowThemes(Themes themes) {
        this.themes = themes;
        themes.rules()
                .forEach(rule -> words.put(
                        rule, rule.words().stream().map(RowThemes::beginning).toList()));
    }

    /** A word as it is looked for in a folded text: at the beginning of one, and a short one whole. */
    private static String beginning(String word) {
        String folded = PlaceName.fold(word);
        return folded.length() <= WHOLE_WORD ? " " + folded + " " : " " + folded;
    }

    Classification classify(Row row) {
        String by = themes.by() == null ? null : themes.by().render(row);
        String text = by == null ? "" : " " + PlaceName.fold(by) + " ";
        List<WordRule> met =
                themes.rules().stream().filter(rule -> meets(rule, text)).toList();
        return met.isEmpty() ? always() : byWords(met);
    }

    private Classification always() {
        return new Classification(
                theme(themes.main()),
                themes.secondary().stream().map(RowThemes::theme).toList(),
                themes.needs().stream().map(RowThemes::need).toList());
    }

    private static Classification byWords(List<WordRule> met) {
        Set<Theme> found = new LinkedHashSet<>();
        List<Need> needs = new ArrayList<>();
        for (WordRule rule : met) {
            Theme theme = theme(rule.theme());
            if (found.contains(theme) || found.size() <= SECONDARY) {
                found.add(theme);
                if (rule.need() != null && need(rule.need()).theme() == theme) {
                    needs.add(need(rule.need()));
                }
            }
        }
        List<Theme> order = List.copyOf(found);
        return new Classification(order.getFirst(), order.subList(1, order.size()), needs);
    }

    private boolean meets(WordRule rule, String text) {
        return words.getOrDefault(rule, List.of()).stream().anyMatch(text::contains);
    }

    private static Theme theme(String code) {
        return Theme.findByCode(code).orElseThrow();
    }

    private static Need need(String code) {
        return Need.findByCode(code).orElseThrow();
    }
}
