/**
 * Named territories for those who keep them: which département has which AGIR operator on a day, adding, changing and ending one, its
 * history; and their export. The rules are geodata's; here they are asked, and refusals are told without losing what was typed.
 */
@NullMarked
package fr.repere.admin.operator;

import org.jspecify.annotations.NullMarked;
