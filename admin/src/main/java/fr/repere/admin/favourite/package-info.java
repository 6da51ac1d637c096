/** What people keep: fiches, selections, searches with alerts; and the départements that preset their search. Where the public site is, for all of it. */
@NullMarked
package fr.repere.admin.favourite;

import org.jspecify.annotations.NullMarked;
