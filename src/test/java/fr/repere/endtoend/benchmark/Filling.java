package fr.repere.endtoend.benchmark;

import fr.repere.embedded.process.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills both databases with the same fiches, at the same time, and lets the product index its own. What a kept folder holds is not made
 * again.
 *
 * @param baselineSeconds COPY, tsvector and indexes of the SQL baseline, with the making of the fiches
 * @param productSeconds COPY into the product's tables, with the making of the fiches
 * @param indexSeconds from rows to an index that serves, by the product's indexer, for the fiches alone
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

    /** Seconds that a part of it took. */
    private record Took(double seconds) {}

    /** Forgets the index of a kept folder, so that the next run migrates the tables and builds it with the present program. */
    static void forgetIndex(Path folder) {
        SharedFolder.delete(folder.resolve("elasticsearch"));
        SharedFolder.delete(folder.resolve("indexed.json"));
        SharedFolder.delete(folder.resolve("migrated.json"));
    }

    /** Fills what is not filled yet; the baseline only when it is wanted. */
    static Filling of(Path folder, Machines machines, int fiches, boolean withSql, Path root, Consumer<String> tell)
            throws SQLException {
        Path migrated = folder.resolve("migrated.json");
        Filling.<Took>kept(migrated, Took.class, () -> migrate(machines));
        Codes codes = new Codes(root);
        Country country = Country.read(machines.product());
        FicheGenerator generator = new FicheGenerator(country, Wording.read(root), codes);
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Took> baseline = beside.submit(() -> withSql
                    ? kept(version(folder, "baseline"), Took.class, () -> {
                        long start = System.nanoTime();
                        try (BaselineTable table = new BaselineTable(machines.baseline(), codes, country)) {
                            for (int i = 0; i < fiches; i++) {
                                table.add(generator.fiche(i));
                            }
                        }
                        return new Took(seconds(start));
                    })
                    : new Took(0));
            Took product = kept(version(folder, "product"), Took.class, () -> {
                long start = System.nanoTime();
                try (ProductTables tables = new ProductTables(machines.product())) {
                    for (int i = 0; i < fiches; i++) {
                        tables.add(generator.fiche(i));
                    }
                }
                return new Took(seconds(start));
            });
            tell.accept("tables of the product filled: " + product);
            Took index = kept(folder.resolve("indexed.json"), Took.class, () -> {
                machines.index(fiches);
                return new Took(machines.secondsToIndexFiches());
            });
            tell.accept("indexed: " + index);
            Filling filling = new Filling(
                    fiches,
                    baseline.get().seconds(),
                    product.seconds(),
                    index.seconds(),
                    machines.indexBytes(),
                    withSql ? Database.number(machines.baseline(), "select pg_total_relation_size('fiche')") : 0);
            tell.accept(filling.toString());
            return filling;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the SQL baseline could not be filled", e.getCause());
        }
    }

    /** Fills what the SQL baseline of the coverage needs beside its table of fiches. */
    static void counted(Path folder, Machines machines, int fiches, Path root) {
        Filling.<Took>kept(version(folder, "counted"), Took.class, () -> {
            long start = System.nanoTime();
            Country country = Country.read(machines.product());
            FicheGenerator generator = new FicheGenerator(country, Wording.read(root), new Codes(root));
            CountedTable.fill(machines.baseline(), generator, country, fiches);
            return new Took(seconds(start));
        });
    }

    private static Path version(Path folder, String part) {
        return folder.resolve(part + "-v" + VERSION + ".json");
    }

    private static Took migrate(Machines machines) {
        long start = System.nanoTime();
        machines.migrate();
        return new Took(seconds(start));
    }

    /** What a file says, or else what is made now and written to it. */
    private static <T> T kept(Path file, Class<T> type, Callable<T> making) {
        try {
            if (Files.exists(file)) {
                return JsonMapper.shared().readValue(file.toFile(), type);
            }
            T made = making.call();
            Files.writeString(file, JsonMapper.shared().writeValueAsString(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
