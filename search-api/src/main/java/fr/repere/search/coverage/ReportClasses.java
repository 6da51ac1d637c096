package fr.repere.search.coverage;

import java.util.List;

/** Where the classes of the impact report begin: {@code < 2, 2–3, 3–6, 6–14, 14–25, 25–49, 49–82, ≥ 82}. */
final class ReportClasses {

    static final List<Double> BREAKS = List.of(2.0, 3.0, 6.0, 14.0, 25.0, 49.0, 82.0);

    private ReportClasses() {}
}
