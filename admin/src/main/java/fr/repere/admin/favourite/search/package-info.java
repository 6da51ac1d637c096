/** Searches of the public site kept under a name, and how often their owner wants to be told what is new. */
@NullMarked
package fr.repere.admin.favourite.search;

import org.jspecify.annotations.NullMarked;
