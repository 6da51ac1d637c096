/**
 * Coverage and white zones over HTTP: reads the parameters of a coverage map, answers with JSON, GeoJSON, CSV, workbooks and pictures. What is counted and how it
 * is classified is decided in {@code coverage}; requests come in, files go out.
 */
@NullMarked
package fr.repere.search.web.coverage;

import org.jspecify.annotations.NullMarked;
