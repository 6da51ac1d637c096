/** The pages under {@code /espace/structures} and {@code /espace/invitations}: what was typed comes in, words of the bundles go out. */
@NullMarked
package fr.repere.admin.structure.page;

import org.jspecify.annotations.NullMarked;
