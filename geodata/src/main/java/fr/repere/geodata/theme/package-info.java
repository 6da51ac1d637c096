/**
 * The ten themes and their needs, as stable codes. Their names in eight languages are in
 * {@link fr.repere.geodata.document.Vocabulary}.
 */
@NullMarked
package fr.repere.geodata.theme;

import org.jspecify.annotations.NullMarked;
