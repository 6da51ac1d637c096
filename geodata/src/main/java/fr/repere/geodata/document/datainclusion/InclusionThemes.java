package fr.repere.geodata.document.datainclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between data·inclusion's thématiques and our themes and needs, by {@code themes.csv}. Several thématiques vote for a theme, so that the
 * way back has to find thématiques whose votes come to the same themes in the same order.
 */
public final class InclusionThemes {

    /** The vocabulary that exports are written in. */
    public static final String V1 = "v1";

    private static final String V0 = "v0";
    private static final int MOST_THEMES = 3;

    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Subject> written = new LinkedHashMap<>();

    /**
     * What a thématique speaks of.
     *
     * @param theme code of the theme
     * @param need code of the need, empty when it speaks of the theme as a whole
     */
    public record Subject(String theme, String need) {}

    /**
     * What several thématiques come to.
     *
     * @param themes codes, the main one first, three at most
     * @param needs codes of needs of these themes, each once
     */
    public record Subjects(List<String> themes, List<String> needs) {}

    /** The tables that ship with the product. */
    public InclusionThemes() {
        Tables.rows("themes.csv").forEach(row -> {
            Subject subject = new Subject(row.getOrDefault("theme", ""), row.getOrDefault("need", ""));
            String vocabulary = row.getOrDefault("vocabulary", "");
            String thematique = row.getOrDefault("thematique", "");
            subjects.put(vocabulary + "/" + thematique, subject);
            if (V1.equals(vocabulary)) {
                written.put(thematique, subject);
            }
        });
    }

    /**
     * What a thématique speaks of; looked up in the other vocabulary when it is not in its own.
     *
     * @param vocabulary {@code v0} or {@code v1}
     */
    public Optional<Subject> find(String thematique, String vocabulary) {
        String other = V1.equals(vocabulary) ? V0 : V1;
        return Optional.ofNullable(subjects.get(vocabulary + "/" + thematique))
                .or(() -> Optional.ofNullable(subjects.get(other + "/" + thematique)));
    }

    /** The themes that most speak for, among equals the first named, and the needs that belong to them. */
    public static Subjects together(List<Subject> named) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        named.forEach(subject -> votes.merge(subject.theme(), 1, Integer::sum));
        List<String> themes = votes.keySet().stream()
                .sorted(Comparator.comparingInt((String theme) -> -votes.getOrDefault(theme, 0)))
                .limit(MOST_THEMES)
                .toList();
        List<String> needs = named.stream()
                .filter(subject -> !subject.need().isEmpty() && themes.contains(subject.theme()))
                .map(Subject::need)
                .distinct()
                .toList();
        return new Subjects(themes, needs);
    }

    /**
     * Thématiques of schema 1 that come to these themes and needs, in this order wherever there are such; else those that come nearest.
     *
     * @param themes codes, the main one first
     */
    public List<String> thematiques(List<String> themes, List<String> needs) {
        Subjects wanted = new Subjects(themes, needs);
        List<String> nearest = List.of();
        // Which of the themes are named as a whole besides their needs: every choice, for there are three at most.
        for (int choice = 0; choice < 1 << themes.size(); choice++) {
            List<String> found = new Choice(wanted, choice).found();
            if (wanted.equals(together(found.stream().map(this::subject).toList()))) {
                return found;
            }
            nearest = nearest.isEmpty() ? found : nearest;
        }
        return nearest;
    }

    private Subject subject(String thematique) {
        return written.getOrDefault(thematique, new Subject("", ""));
    }

    /** One way to name subjects. */
    private final class Choice {

        private final Subjects wanted;
        private final List<String> named = new ArrayList<>();

        Choice(Subjects wanted, int whole) {
            this.wanted = wanted;
            wanted.needs().forEach(need -> wanted.themes().forEach(theme -> add(theme, need)));
            for (int i = wanted.themes().size() - 1; i >= 0; i--) {
                String theme = wanted.themes().get(i);
                boolean isUnnamed = votes(theme) == 0;
                boolean isChosen = (whole >> i & 1) == 1;
                if ((isUnnamed || isChosen) && !add(theme, "", beforeThoseBehind(i)) && isUnnamed) {
                    addAny(theme);
                }
            }
        }

        /** Where the first of the themes stands that come behind this one. */
        private int beforeThoseBehind(int theme) {
            return wanted.themes().stream()
                    .skip(theme + 1L)
                    .mapToInt(this::first)
                    .min()
                    .orElse(named.size());
        }

        /** Adds votes from the last theme to the first, until each has as many as its successor, or one more where it comes later. */
        List<String> found() {
            List<String> themes = wanted.themes();
            for (int i = themes.size() - 2; i >= 0; i--) {
                String theme = themes.get(i);
                String next = themes.get(i + 1);
                int enough = votes(next) + (first(theme) < first(next) ? 0 : 1);
                while (votes(theme) < enough && addAny(theme)) {
                    // One more vote.
                }
            }
            return List.copyOf(named);
        }

        /** One more thématique of a theme that says nothing new. */
        private boolean addAny(String theme) {
            return add(theme, "") || wanted.needs().stream().anyMatch(need -> add(theme, need));
        }

        private boolean add(String theme, String need) {
            return add(theme, need, named.size());
        }

        private boolean add(String theme, String need, int at) {
            Subject subject = new Subject(theme, need);
            Optional<String> free = written.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(subject))
                    .map(Map.Entry::getKey)
                    .filter(thematique -> !named.contains(thematique))
                    .findFirst();
            free.ifPresent(thematique -> named.add(at, thematique));
            return free.isPresent();
        }

        private int votes(String theme) {
            return (int) named.stream()
                    .filter(thematique -> subject(thematique).theme().equals(theme))
                    .count();
        }

        private int first(String theme) {
            for (int i = 0; i < named.size(); i++) {
                if (subject(named.get(i)).theme().equals(theme)) {
                    return i;
                }
            }
            return named.size();
        }
    }
}
