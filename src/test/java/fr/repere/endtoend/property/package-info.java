/**
 * Searches made up by chance, and what must be true of every one of them: held against PostGIS, never against the search itself.
 * What was asked is a number: the same number asks the same again.
 */
@org.jspecify.annotations.NullMarked
package fr.repere.endtoend.property;
