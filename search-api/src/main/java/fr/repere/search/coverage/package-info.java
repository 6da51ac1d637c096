/**
 * Where there is something and where there is nothing: territories with what stands in them, and communes far from everything. Takes
 * positions and numbers from the ports of {@code query}; knows neither HTTP nor the engine.
 */
@NullMarked
package fr.repere.search.coverage;

import org.jspecify.annotations.NullMarked;
