/**
 * Signing in with an account of Google, Microsoft or ProConnect (OpenID Connect, with state, nonce and PKCE). A provider says who somebody is there;
 * which account here is theirs is decided in {@link fr.repere.admin.account.elsewhere.Identities}. Spring's own view of the person never
 * reaches the session: it ends in {@link fr.repere.admin.account.elsewhere.Arrival}.
 */
@NullMarked
package fr.repere.admin.account.elsewhere;

import org.jspecify.annotations.NullMarked;
