package fr.repere.admin.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what two fiches share. A title alone, a building alone or a switchboard alone is never enough: one structure offers many things at
 * one address under one number.
 */
final class Signs {

    /** From so many points on two fiches are worth a look. */
    static final int WORTH_A_LOOK = 60;

    private static final double LEAST_TITLE = 0.3;
    private static final double LEAST_STRUCTURE = 0.6;
    private static final int NEXT_DOOR = 25;
    private static final int NEAR = 100;

    private Signs() {}

    /** The signs of a pair, strongest first. */
    static List<Sign> of(Likeness pair) {
        List<Sign> signs = new ArrayList<>();
        title(signs, pair);
        place(signs, pair.metres(), pair.sameAddress());
        add(signs, pair.samePhone(), "phone", 15, "");
        add(signs, pair.sameSiret(), "siret", 10, "");
        Double structure = pair.structure();
        if (!pair.sameSiret() && structure != null && structure >= LEAST_STRUCTURE) {
            signs.add(new Sign("structure", (int) Math.round(10 * structure), percent(structure)));
        }
        add(signs, !pair.sameTheme(), "other-theme", -10, "");
        add(signs, pair.sameSource(), "same-source", -15, "");
        signs.sort((one, other) -> Integer.compare(Math.abs(other.points()), Math.abs(one.points())));
        return signs;
    }

    /** From 0 to 100. */
    static int score(List<Sign> signs) {
        return Math.clamp(signs.stream().mapToInt(Sign::points).sum(), 0, 100);
    }

    private static void title(List<Sign> signs, Likeness pair) {
        int most = pair.demarches() ? 80 : 45;
        int points = (int) Math.round(most * (pair.title() - LEAST_TITLE) / (1 - LEAST_TITLE));
        if (points > 0) {
            signs.add(new Sign("title", points, percent(pair.title())));
        }
    }

    private static void place(List<Sign> signs, @Nullable Double metres, boolean sameAddress) {
        if (sameAddress) {
            signs.add(new Sign("address", 25, ""));
        } else if (metres != null && metres <= NEXT_DOOR) {
            signs.add(new Sign("next-door", 20, metres(metres)));
        } else if (metres != null && metres <= NEAR) {
            signs.add(new Sign("near", 12, metres(metres)));
        }
    }

    private static void add(List<Sign> signs, boolean there, String sign, int points, String detail) {
        if (there) {
            signs.add(new Sign(sign, points, detail));
        }
    }

    private static String percent(double part) {
        return Math.round(100 * part) + " %";
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.0f m", metres);
    }
}
