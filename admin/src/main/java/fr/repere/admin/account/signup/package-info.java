/**
 * Signing up, step by step (the steps and when each is skipped: {@link fr.repere.admin.account.signup.Step}). Every answer is stored at
 * once, so that it can go on later and elsewhere. Whoever begins with an address that has an account already sees the same pages; only the mail
 * at the end, which the address's owner reads, says so.
 */
@NullMarked
package fr.repere.admin.account.signup;

import org.jspecify.annotations.NullMarked;
