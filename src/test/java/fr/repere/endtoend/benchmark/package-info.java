/**
 * The benchmark of the search: a generator of fiches, a load of recorded request shapes, and three targets that answer the same requests.
 * Started by {@code ./repere bench search}; nothing of it runs in a build but the small smoke run of {@link SearchBenchmarkIT}.
 */
@NullMarked
package fr.repere.endtoend.benchmark;

import org.jspecify.annotations.NullMarked;
