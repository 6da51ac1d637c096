/**
 * What is asked and what is answered, as records; the ports that answer; the failures. Depends on nothing but geodata's
 * values and documents: no HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.query;

import org.jspecify.annotations.NullMarked;
