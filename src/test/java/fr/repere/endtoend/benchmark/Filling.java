package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills both databases with the same fiches and lets the product index its own. A folder that is kept is not filled again.
 *
 * @param baselineSeconds COPY, tsvector and indexes of the SQL baseline, with the making of the fiches
 * @param productSeconds COPY into the product's tables, with the making of the fiches
 * @param indexSeconds from the start of the indexer to indices that serve
 * @param indexBytes of the index of fiches
 * @param baselineBytes of the table of the baseline and its indexes
 */
record Filling(
        int fiches,
        double baselineSeconds,
        double productSeconds,
        double indexSeconds,
        long indexBytes,
        long baselineBytes) {

    /** Grows when the generator or the table changes: kept data of another version is of no use. */
    private static final int VERSION = 1;

    /** What a kept folder was filled with, if it was. */
    static Optional<Filling> found(Path folder, int fiches) {
        Path file = file(folder, fiches);
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(file.toFile(), Filling.class))
                : Optional.empty();
    }

    static Filling run(Path folder, Machines machines, int fiches, Path root, Consumer<String> tell)
            throws SQLException {
        machines.migrate();
        Codes codes = new Codes(root);
        Country country = Country.read(machines.product());
        FicheGenerator generator = new FicheGenerator(country, Wording.read(root), codes);
        long start = System.nanoTime();
        try (ProductTables product = new ProductTables(machines.product())) {
            for (int i = 0; i < fiches; i++) {
                product.add(generator.fiche(i));
            }
        }
        double productSeconds = seconds(start);
        tell.accept("tables of the product filled in %.0f s".formatted(productSeconds));
        start = System.nanoTime();
        try (BaselineTable baseline = new BaselineTable(machines.baseline(), codes, country)) {
            for (int i = 0; i < fiches; i++) {
                baseline.add(generator.fiche(i));
            }
        }
        double baselineSeconds = seconds(start);
        tell.accept("table of the SQL baseline filled in %.0f s".formatted(baselineSeconds));
        start = System.nanoTime();
        machines.index(fiches);
        double indexSeconds = seconds(start);
        tell.accept("indexed in %.0f s, the indexer's start included".formatted(indexSeconds));
        Filling filling = new Filling(
                fiches,
                baselineSeconds,
                productSeconds,
                indexSeconds,
                machines.indexBytes(),
                Database.number(machines.baseline(), "select pg_total_relation_size('fiche')"));
        write(file(folder, fiches), JsonMapper.shared().writeValueAsString(filling));
        return filling;
    }

    private static Path file(Path folder, int fiches) {
        return folder.resolve("filled-v" + VERSION + "-" + fiches + ".json");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
