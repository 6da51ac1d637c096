/**
 * The public search: reads Elasticsearch, answers with JSON and pages, keeps no state. Only the application's entry point
 * stands here; features have their own packages.
 */
@NullMarked
package fr.repere.search;

import org.jspecify.annotations.NullMarked;
