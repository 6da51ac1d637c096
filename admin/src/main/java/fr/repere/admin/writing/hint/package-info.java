/** What would make the French of a draft easier to read, by the rules of thumb of « langage clair » and two tables of words. */
@NullMarked
package fr.repere.admin.writing.hint;

import org.jspecify.annotations.NullMarked;
