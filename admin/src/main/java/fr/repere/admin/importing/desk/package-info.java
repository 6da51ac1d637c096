/**
 * The import desk: files sent on a page, their columns named, what would become of them shown before anything is written, then the import in
 * the background; and the sources that imports come from, withdrawn and taken back as a whole.
 */
@NullMarked
package fr.repere.admin.importing.desk;

import org.jspecify.annotations.NullMarked;
