/** What differs between two contents of a fiche, field by field and word by word, in the reader's words. */
@NullMarked
package fr.repere.admin.writing.difference;

import org.jspecify.annotations.NullMarked;
