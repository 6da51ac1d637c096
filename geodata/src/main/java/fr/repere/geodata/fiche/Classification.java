package fr.repere.geodata.fiche;

import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.List;

/** What a fiche is about: a main theme, at most two others, and needs that belong to one of them. */
public record Classification(Theme main, List<Theme> secondary, List<Need> needs) {

    /** Copies the lists and drops repetitions, the main theme among the secondary ones included. */
    public Classification {
        secondary = secondary.stream().filter(theme -> theme != main).distinct().toList();
        needs = needs.stream().distinct().toList();
    }

    /** Whether the theme is the main one or a secondary one. */
    public boolean has(Theme theme) {
        return main == theme || secondary.contains(theme);
    }
}
