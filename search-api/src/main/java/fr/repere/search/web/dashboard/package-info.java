/**
 * The state of a territory over HTTP: as JSON, as a table, as a page; and the list of territories. Requests come in, answers with names
 * go out; what is counted comes from the port of {@code dashboard}.
 */
@NullMarked
package fr.repere.search.web.dashboard;

import org.jspecify.annotations.NullMarked;
