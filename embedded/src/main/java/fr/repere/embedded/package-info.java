/**
 * Private PostGIS and Elasticsearch servers as child processes with a data folder of their own, for one machine and for tests.
 * Starting, stopping and finding these two engines may come in; nothing of the product's own model does.
 */
@NullMarked
package fr.repere.embedded;

import org.jspecify.annotations.NullMarked;
