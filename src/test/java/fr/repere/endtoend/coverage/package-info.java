/** The numbers of coverage maps, counted by SQL on PostGIS: the truth that the search's answers are held against. */
@NullMarked
package fr.repere.endtoend.coverage;

import org.jspecify.annotations.NullMarked;
