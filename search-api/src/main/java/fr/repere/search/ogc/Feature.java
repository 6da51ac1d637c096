package fr.repere.search.ogc;

import java.util.Optional;

/**
 * One feature.
 *
 * @param id does not change as long as the thing exists
 * @param properties a flat record of strings, numbers, booleans and ISO dates
 */
public record Feature(String id, Optional<Geometry> geometry, Record properties) {}
