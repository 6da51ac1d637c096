/**
 * People's accounts: how they are stored ({@link fr.repere.admin.account.Accounts}), how passwords are judged and kept, how an address is
 * proven. The pages are in the packages below: signing up, signing in, the profile.
 */
@NullMarked
package fr.repere.admin.account;

import org.jspecify.annotations.NullMarked;
