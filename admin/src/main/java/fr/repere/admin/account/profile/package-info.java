/**
 * What people change of their own account once it exists: personal data, password, address, sessions, second factor. Whatever could take an
 * account away from its owner asks for the password first ({@link fr.repere.admin.account.profile.Owner}) and is told by mail.
 */
@NullMarked
package fr.repere.admin.account.profile;

import org.jspecify.annotations.NullMarked;
