/**
 * The reference territories of this process: loaded into an empty database, held in memory for look-ups, read again when an import
 * replaced them.
 */
@NullMarked
package fr.repere.admin.reference;

import org.jspecify.annotations.NullMarked;
