/** A made-up country and fiches in it, drawn from a seed, and a slow search over them that is too plain to be wrong. */
package fr.repere.search.world;
