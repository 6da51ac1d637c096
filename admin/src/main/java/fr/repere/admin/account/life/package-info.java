/**
 * Taking one's data away and leaving: what is kept of a person is named once, in {@link fr.repere.admin.account.life.Traces}, and packages that
 * keep more add to it by a bean of {@link fr.repere.admin.account.life.PersonalTraces}.
 */
@NullMarked
package fr.repere.admin.account.life;

import org.jspecify.annotations.NullMarked;
