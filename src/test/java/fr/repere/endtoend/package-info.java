/**
 * Journeys of one fiche through the whole product: real PostGIS, real Elasticsearch, the three applications as processes of their
 * own, asked over HTTP only. Each test is a promise to the people who use it.
 */
@org.jspecify.annotations.NullMarked
package fr.repere.endtoend;
