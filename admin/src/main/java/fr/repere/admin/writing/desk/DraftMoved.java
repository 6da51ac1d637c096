package fr.repere.admin.writing.desk;

import fr.repere.admin.writing.life.DraftStep;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Writer;

/**
 * A draft took a step. Published as a Spring event inside the transaction of the step: a listener that writes lives or dies with it.
 *
 * @param draft as it is after the step
 * @param reason what was said with it; empty when nothing was
 */
public record DraftMoved(Draft draft, DraftStep step, Writer by, String reason) {}
