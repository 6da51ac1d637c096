package fr.repere.endtoend.relevance;

import java.nio.file.Path;
import java.util.List;

/** What may not be lost again, read from {@code floors.csv}: the least value of a measure in a group. */
public record Floors(List<Floor> floors) {

    /**
     * One of them.
     *
     * @param group of questions of the demonstration, or {@link Outcome#EVERYTHING}
     * @param measure {@code ndcg}, {@code recall} or {@code mrr}
     * @param least 0 to 1
     */
    public record Floor(String group, String measure, double least) {

        /** Whether the measures are below it. */
        boolean isBroken(Measures measures) {
            double measured = switch (measure) {
                case "ndcg" -> measures.ndcg();
                case "recall" -> measures.recall();
                case "mrr" -> measures.mrr();
                default -> throw new IllegalArgumentException("floors.csv: unknown measure " + measure);
            };
            return measured < least;
        }
    }

    /** Reads the file of a folder. */
    public static Floors read(Path folder) {
        return new Floors(Cases.lines(folder.resolve("floors.csv")).stream()
                .map(line -> new Floor(
                        line.getField("group"), line.getField("measure"), Double.parseDouble(line.getField("least"))))
                .toList());
    }

    /** A sentence for each floor that an outcome falls below; a group that was not asked breaks its floor too. */
    public List<String> broken(Outcome outcome) {
        return floors.stream()
                .filter(floor ->
                        !outcome.groups().contains(floor.group()) || floor.isBroken(outcome.measures(floor.group())))
                .map(floor -> "%s: %s is under %.3f".formatted(floor.group(), floor.measure(), floor.least()))
                .toList();
    }
}
