package fr.repere.endtoend.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions and their judgments, read from {@code queries.csv} and {@code judgments.csv}; see doc/relevance.md.
 *
 * @param questions in the order of the file
 * @param judgments for each question's id, the grade 1 to 3 of fiches by key; a fiche that is not named has grade 0
 */
public record Cases(List<Question> questions, Map<String, Map<String, Integer>> judgments) {

    /** Judged over the demonstration fiches alone. */
    public static final String DEMONSTRATION = "demonstration";
    /** Judged over the demonstration fiches, the service-public démarches and the Réfugiés.info list. */
    public static final String ALL = "tout";

    /** Reads the two files of a folder; a line that cannot be used is named in the failure. */
    public static Cases read(Path folder) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines(folder.resolve("queries.csv"))) {
            Question question = question(line);
            if (questions.putIfAbsent(question.id(), question) != null) {
                throw new IllegalArgumentException("queries.csv: two questions are called " + question.id());
            }
        }
        Map<String, Map<String, Integer>> judgments = new HashMap<>();
        for (NamedCsvRecord line : lines(folder.resolve("judgments.csv"))) {
            judge(line, questions, judgments);
        }
        return new Cases(List.copyOf(questions.values()), judgments);
    }

    /** The questions of one corpus. */
    public List<Question> of(String corpus) {
        return questions.stream()
                .filter(question -> question.corpus().equals(corpus))
                .toList();
    }

    /** The grades of a question by fiche, its twin's when it is one with a typo. */
    public Map<String, Integer> judged(Question question) {
        String judged = question.twin().isEmpty() ? question.id() : question.twin();
        Map<String, Integer> grades = judgments.get(judged);
        if (grades == null) {
            throw new IllegalArgumentException("judgments.csv says nothing about " + judged);
        }
        return grades;
    }

    /** The fiches of questions that a corpus lacks, as {@code question: fiche}. */
    public List<String> absent(List<Question> asked, Predicate<String> corpus) {
        return asked.stream()
                .flatMap(question -> judged(question).keySet().stream()
                        .filter(corpus.negate())
                        .map(key -> question.id() + ": " + key))
                .toList();
    }

    /** The same questions, judged over what a corpus has: another edition of a source may have lost a fiche. */
    public Cases within(Predicate<String> corpus) {
        Map<String, Map<String, Integer>> present = new HashMap<>();
        judgments.forEach((question, grades) -> {
            Map<String, Integer> kept = new HashMap<>(grades);
            kept.keySet().removeIf(corpus.negate());
            present.put(question, kept);
        });
        return new Cases(questions, present);
    }

    private static void judge(
            NamedCsvRecord line, Map<String, Question> questions, Map<String, Map<String, Integer>> judgments) {
        String question = line.getField("query");
        int grade = Integer.parseInt(line.getField("grade"));
        Question asked = questions.get(question);
        if (asked == null || !asked.twin().isEmpty() || grade < 0 || grade > 3) {
            throw new IllegalArgumentException("judgments.csv: unknown question or grade: " + line.getFields());
        }
        String key = FicheKey.of(line.getField("fiche"));
        if (judgments.computeIfAbsent(question, id -> new HashMap<>()).put(key, grade) != null) {
            throw new IllegalArgumentException("judgments.csv judges twice: " + line.getFields());
        }
    }

    private static Question question(NamedCsvRecord line) {
        Map<String, String> filters = new LinkedHashMap<>();
        split(line.getField("filters"), "&").forEach(filter -> {
            String[] nameAndValue = filter.split("=", 2);
            filters.put(nameAndValue[0], nameAndValue[1]);
        });
        return new Question(
                line.getField("id"),
                line.getField("corpus"),
                line.getField("group"),
                line.getField("twin"),
                line.getField("query"),
                line.getField("language"),
                split(line.getField("place"), ";").toList(),
                filters);
    }

    private static Stream<String> split(String field, String separator) {
        return Stream.of(field.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** The lines of a CSV file with a header; those that begin with # are remarks. */
    static List<NamedCsvRecord> lines(Path file) {
        List<NamedCsvRecord> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .commentStrategy(de.siegmar.fastcsv.reader.CommentStrategy.SKIP)
                .ofNamedCsvRecord(Files.newBufferedReader(file))) {
            csv.forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
