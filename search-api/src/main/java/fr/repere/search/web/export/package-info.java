/** Exports over HTTP: files that are streamed, and jobs that make large ones. What is asked for is checked like any other search. */
@NullMarked
package fr.repere.search.web.export;

import org.jspecify.annotations.NullMarked;
