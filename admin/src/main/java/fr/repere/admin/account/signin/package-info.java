/** Signing in: by password, by a code sent by mail, the second factor, and out again. Nothing here tells whether an account exists. */
@NullMarked
package fr.repere.admin.account.signin;

import org.jspecify.annotations.NullMarked;
