/**
 * The public site as its readers meet it: in a real browser, on a phone and on a desk, in several languages, with and without scripts. The
 * whole product runs behind it on the demonstration's fiches.
 */
@org.jspecify.annotations.NullMarked
package fr.repere.endtoend.browser;
