package fr.repere.geodata.document.datainclusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Between data·inclusion's publics and our statuses and profiles, by {@code publics.csv}. */
public final class InclusionPublics {

    private static final String EVERYBODY = "tous-publics";

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    /**
     * Whom a fiche is for; a public that has no word here means nothing.
     *
     * @param statuses residence statuses
     * @param profiles kinds of people
     */
    public record Meaning(List<String> statuses, List<String> profiles) {

        private static final Meaning NOTHING = new Meaning(List.of(), List.of());

        private Meaning with(String criterion, String value) {
            return switch (criterion) {
                case "statuses" -> new Meaning(more(statuses, value), profiles);
                case "profiles" -> new Meaning(statuses, more(profiles, value));
                default -> this;
            };
        }

        private static List<String> more(List<String> values, String value) {
            List<String> all = new ArrayList<>(values);
            all.add(value);
            return List.copyOf(all);
        }

        private boolean isPartOf(Meaning whole) {
            return whole.statuses.containsAll(statuses) && whole.profiles.containsAll(profiles);
        }
    }

    /** The table that ships with the product. */
    public InclusionPublics() {
        Tables.rows("publics.csv")
                .forEach(row -> meanings.merge(
                        row.getOrDefault("public", ""),
                        Meaning.NOTHING.with(row.getOrDefault("criterion", ""), row.getOrDefault("value", "")),
                        (known, more) -> new Meaning(
                                joined(known.statuses(), more.statuses()), joined(known.profiles(), more.profiles()))));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Whether the table knows a public. */
    public boolean knows(String code) {
        return meanings.containsKey(code);
    }

    /** Whom publics mean together; everybody is the same as nobody in particular. */
    public Meaning together(List<String> publics) {
        if (publics.contains(EVERYBODY)) {
            return Meaning.NOTHING;
        }
        Meaning all = Meaning.NOTHING;
        for (String each : publics) {
            Meaning one = meanings.getOrDefault(each, Meaning.NOTHING);
            all = new Meaning(joined(all.statuses(), one.statuses()), joined(all.profiles(), one.profiles()));
        }
        return all;
    }

    /** Publics that mean these statuses and profiles; one that means more stands in where none means just that. */
    public List<String> publics(List<String> statuses, List<String> profiles) {
        Meaning wanted = new Meaning(statuses, profiles);
        Set<String> publics = new LinkedHashSet<>();
        statuses.forEach(status -> publicOf("statuses", status, wanted).ifPresent(publics::add));
        profiles.forEach(profile -> publicOf("profiles", profile, wanted).ifPresent(publics::add));
        return List.copyOf(publics);
    }

    private Optional<String> publicOf(String criterion, String value, Meaning wanted) {
        Meaning one = Meaning.NOTHING.with(criterion, value);
        List<String> meaningIt = meanings.entrySet().stream()
                .filter(entry -> one.isPartOf(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return meaningIt.stream()
                .filter(code -> meanings.getOrDefault(code, Meaning.NOTHING).isPartOf(wanted))
                .findFirst()
                .or(() -> meaningIt.stream().findFirst());
    }
}
