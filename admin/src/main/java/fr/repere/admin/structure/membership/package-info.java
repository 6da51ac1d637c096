/**
 * Who belongs to a structure, and the three ways in: an invitation by mail, a share key, a request. Every decision is taken on the rows,
 * under a lock on the structure, never on what a page showed: of two people who act at once the second sees what the first did.
 */
@NullMarked
package fr.repere.admin.structure.membership;

import org.jspecify.annotations.NullMarked;
