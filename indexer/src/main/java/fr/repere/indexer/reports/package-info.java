/**
 * Carries what readers report from the inbox that search-api fills into PostGIS: the one thing that flows back besides numbers. Knows rows
 * and documents, not what is written in them.
 */
@NullMarked
package fr.repere.indexer.reports;

import org.jspecify.annotations.NullMarked;
