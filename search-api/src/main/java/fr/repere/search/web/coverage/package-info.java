/** Coverage over HTTP: requests in, tables, maps and layers out. */
@NullMarked
package fr.repere.search.web.coverage;

import org.jspecify.annotations.NullMarked;
