/**
 * From what somebody typed to what is meant: the language, the place inside the words, the themes and needs that they name.
 * Works in memory on reference data read once; comes in: values of {@code query}, the territories of {@code place}, documents of geodata.
 */
@NullMarked
package fr.repere.search.understanding;

import org.jspecify.annotations.NullMarked;
