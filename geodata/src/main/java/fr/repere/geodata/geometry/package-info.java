/**
 * Coordinates and distances as validated values: WGS84, longitude first, metres. Knows JTS, nothing of fiches,
 * nothing of storage; whatever two packages say about geometry comes in here.
 */
@NullMarked
package fr.repere.geodata.geometry;

import org.jspecify.annotations.NullMarked;
