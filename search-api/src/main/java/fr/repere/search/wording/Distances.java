package fr.repere.search.wording;

import fr.repere.geodata.document.Language;

/** Distances as people say them: « 300 m », « 3,2 km », « 47 km ». */
public final class Distances {

    private static final double METRES_PER_KM = 1_000;
    private static final double STEP_METRES = 100;

    private Distances() {}

    /** A distance in metres, in the words of a language. */
    public static String of(Messages messages, Language language, double metres) {
        // From half a step on, the next is a kilometre.
        if (metres < METRES_PER_KM - STEP_METRES / 2) {
            double rounded = Math.max(STEP_METRES, Math.round(metres / STEP_METRES) * STEP_METRES);
            return messages.of(language, "results.distance.m", rounded);
        }
        double kilometres = metres / METRES_PER_KM;
        return messages.of(
                language,
                "results.distance.km",
                kilometres < 10 ? Math.round(kilometres * 10) / 10d : Math.rint(kilometres));
    }
}
