/**
 * The application that writes PostGIS. Nothing stands here but its packages, one per feature; {@code start} starts it.
 */
@NullMarked
package fr.repere.admin;

import org.jspecify.annotations.NullMarked;
