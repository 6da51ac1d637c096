/**
 * The life of a draft as one state machine: {@link fr.repere.admin.writing.life.DraftState states},
 * {@link fr.repere.admin.writing.life.DraftStep steps} between them, and the {@link fr.repere.admin.writing.life.DraftPart parts} that
 * may take each step. Knows nothing of stores or pages.
 */
@NullMarked
package fr.repere.admin.writing.life;

import org.jspecify.annotations.NullMarked;
