/**
 * What starts admin: the application, the wiring of geodata's stores, what an empty database is given first. It knows the packages
 * that do the work; none of them knows it.
 */
@NullMarked
package fr.repere.admin.start;

import org.jspecify.annotations.NullMarked;
