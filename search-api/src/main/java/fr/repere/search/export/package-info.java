/**
 * Whole results of searches as files, hit by hit, in constant memory: one class per format, and the jobs that make large ones. Knows the
 * ports of {@code query} and tables; no HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.export;

import org.jspecify.annotations.NullMarked;
