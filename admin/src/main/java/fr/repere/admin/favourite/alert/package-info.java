/** Tells the owners of searches what is new, changed and closed: each period once, nothing lost, ended with one click. */
@NullMarked
package fr.repere.admin.favourite.alert;

import org.jspecify.annotations.NullMarked;
