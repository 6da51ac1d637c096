/** The cookie by which the public site knows the départements of who is signed in here, and nothing else of them. */
@NullMarked
package fr.repere.admin.favourite.preset;

import org.jspecify.annotations.NullMarked;
