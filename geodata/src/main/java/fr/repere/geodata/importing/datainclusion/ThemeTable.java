package fr.repere.geodata.importing.datainclusion;

import fr.repere.geodata.fiche.Classification;
import fr.repere.geodata.importing.cleaning.ResourceTable;
import fr.repere.geodata.importing.line.LineRejected;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From data·inclusion's thématiques to our themes and needs, by {@code themes.csv}. */
final class ThemeTable {

    private static final int SECONDARY = 2;

    private final Map<String, Subject> subjects = new HashMap<>();

    ThemeTable() {
        ResourceTable.rows("themes.csv")
                .forEach(row -> subjects.put(
                        row.getOrDefault("vocabulary", "") + "/" + row.getOrDefault("thematique", ""),
                        new Subject(
                                Theme.findByCode(row.getOrDefault("theme", "")).orElseThrow(),
                                Need.findByCode(row.getOrDefault("need", "")).orElse(null))));
    }

    /**
     * The classification that most thématiques speak for; among equals the first named.
     *
     * @throws LineRejected when no thématique is known
     */
    Classification classify(List<String> thematiques, String vocabulary, Remarks remarks) {
        Map<Theme, Integer> votes = new EnumMap<>(Theme.class);
        List<Theme> order = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (String thematique : thematiques) {
            find(thematique, vocabulary)
                    .ifPresentOrElse(
                            subject -> {
                                votes.merge(subject.theme(), 1, Integer::sum);
                                order.add(subject.theme());
                                if (subject.need() != null) {
                                    needs.add(subject.need());
                                }
                            },
                            () -> remarks.warn("thematiques", thematique, "thématique inconnue, laissée de côté"));
        }
        List<Theme> themes = order.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Theme theme) -> -votes.getOrDefault(theme, 0)))
                .limit(1 + SECONDARY)
                .toList();
        if (themes.isEmpty()) {
            throw LineRejected.because(
                    "thematiques", String.join(", ", thematiques), "aucune thématique connue : le thème manque");
        }
        return new Classification(
                themes.getFirst(),
                themes.subList(1, themes.size()),
                needs.stream().filter(need -> themes.contains(need.theme())).toList());
    }

    private Optional<Subject> find(String thematique, String vocabulary) {
        String other = "v1".equals(vocabulary) ? "v0" : "v1";
        return Optional.ofNullable(subjects.get(vocabulary + "/" + thematique))
                .or(() -> Optional.ofNullable(subjects.get(other + "/" + thematique)));
    }

    private record Subject(Theme theme, @Nullable Need need) {}
}
