/**
 * Where the rights of a person reach: {@link fr.repere.admin.ground.Grounds} makes of a grant's scope, codes of départements or a named
 * territory, the {@link fr.repere.admin.ground.Ground} that lists are filtered by and that each thing is checked against.
 */
@NullMarked
package fr.repere.admin.ground;

import org.jspecify.annotations.NullMarked;
