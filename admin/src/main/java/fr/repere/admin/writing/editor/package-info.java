/**
 * The pages on which people write: their fiches, a draft with its sections, the preview and the hints beside them, differences and
 * history. Every form works without scripts; the scripts save while somebody types, suggest addresses and show maps.
 */
@NullMarked
package fr.repere.admin.writing.editor;

import org.jspecify.annotations.NullMarked;
