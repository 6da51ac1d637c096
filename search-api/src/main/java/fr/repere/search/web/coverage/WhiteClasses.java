package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.map.Fill;
import fr.repere.search.map.Palette;
import java.util.List;

/** Half-open classes of the share of inhabitants without; what is below the first is nobody, or next to nobody. */
public final class WhiteClasses {

    private static final List<Double> BREAKS = List.of(0.001, 0.05, 0.1, 0.25, 0.5);

    /** How each class is filled, from the least share to the most. */
    public static final List<Fill> FILLS = Palette.sequential(BREAKS.size() + 1);

    private WhiteClasses() {}

    /** The class of a share from 0 to 1. */
    public static int of(double share) {
        return (int) BREAKS.stream().filter(least -> share >= least).count();
    }

    /** How a class is written in a legend, in digits that every language reads. */
    public static String label(Language language, int index) {
        return new WhiteFigures(language).percents(BREAKS, index);
    }
}
