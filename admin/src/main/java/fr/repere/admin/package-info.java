/**
 * The application that writes PostGIS: its start, and the wiring of geodata's stores. What it does lives in the packages below,
 * one per feature; none of them knows this one.
 */
@NullMarked
package fr.repere.admin;

import org.jspecify.annotations.NullMarked;
