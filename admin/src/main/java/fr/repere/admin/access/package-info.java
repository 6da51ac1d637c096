/**
 * Who is signed in and what they may do. Rights are read from PostgreSQL with each request, so that a right that ended ends at once; every
 * handler says with {@link fr.repere.admin.access.Allowed} whom it is for, and whoever forgets to say so is refused to all. Knows no feature.
 */
@NullMarked
package fr.repere.admin.access;

import org.jspecify.annotations.NullMarked;
