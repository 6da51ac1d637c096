/**
 * The benchmarks: a generator of fiches, a load of recorded request shapes, and three targets that answer the same requests, about the
 * search ({@link SearchBenchmark}) and about whole territories ({@link CoverageBenchmark}). Started by {@code ./repere bench}; nothing of it
 * runs in a build but the small smoke runs of {@link SearchBenchmarkIT}.
 */
@NullMarked
package fr.repere.endtoend.benchmark;

import org.jspecify.annotations.NullMarked;
