/**
 * The log of who did what, when, from where: written in the transaction that does it, never changed, shown to the person. Knows no feature.
 */
@NullMarked
package fr.repere.admin.audit;

import org.jspecify.annotations.NullMarked;
