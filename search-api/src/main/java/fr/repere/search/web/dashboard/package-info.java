/**
 * The state of a territory over HTTP: as JSON and as a table; its page is in {@code site.territory}. Requests come in, answers with names
 * go out; what is counted comes from the port of {@code dashboard}.
 */
@NullMarked
package fr.repere.search.web.dashboard;

import org.jspecify.annotations.NullMarked;
