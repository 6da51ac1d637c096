/**
 * A new password for who forgot theirs: asked for with an address, chosen behind a link that the address's owner gets. Whether the address has
 * an account, only the mail says.
 */
@NullMarked
package fr.repere.admin.account.reset;

import org.jspecify.annotations.NullMarked;
