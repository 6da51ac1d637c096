package fr.repere.admin.operator;

import fr.repere.geodata.operator.HistoryEntry;
import fr.repere.geodata.operator.HistoryEntry.Difference;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change as the page tells it.
 *
 * @param at in Paris
 * @param changes one sentence for each field that changed
 */
record HistoryLine(
        long version, LocalDateTime at, String by, @Nullable String reason, boolean first, List<String> changes) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, String> LABELS = Map.of(
            "kind", "genre",
            "name", "nom",
            "parts", "parties",
            "validFrom", "premier jour",
            "validTo", "dernier jour",
            "service", "service",
            "phone", "téléphone",
            "mail", "courriel",
            "website", "site");

    static HistoryLine of(HistoryEntry entry) {
        return new HistoryLine(
                entry.version(),
                LocalDateTime.ofInstant(entry.changedAt(), PARIS),
                entry.author().name(),
                entry.author().reason(),
                entry.before() == null,
                entry.differences().stream().map(HistoryLine::sentence).toList());
    }

    private static String sentence(Difference difference) {
        String label = LABELS.getOrDefault(difference.field(), difference.field());
        if (difference.before() == null) {
            return label + " : " + difference.after();
        }
        if (difference.after() == null) {
            return label + " : « " + difference.before() + " » retiré";
        }
        return difference.field().equals("parts")
                ? label + " : " + parts(difference.before(), difference.after())
                : label + " : « " + difference.before() + " » devient « " + difference.after() + " »";
    }

    private static String parts(String before, String after) {
        Set<String> gone = new LinkedHashSet<>(List.of(before.split(" ")));
        Set<String> come = new LinkedHashSet<>(List.of(after.split(" ")));
        gone.removeAll(List.of(after.split(" ")));
        come.removeAll(List.of(before.split(" ")));
        String added = come.isEmpty() ? null : "ajouté " + String.join(", ", come);
        String removed = gone.isEmpty() ? null : "retiré " + String.join(", ", gone);
        return added == null ? Objects.requireNonNull(removed) : removed == null ? added : added + " ; " + removed;
    }
}
