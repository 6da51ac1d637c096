package fr.repere.admin.structure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a structure publishes goes out at once and is reviewed after.
 *
 * @param reason of the last decision; absent when nobody decided yet
 * @param by public name of who decided; absent when nobody did, or their account is gone
 */
public record Trust(
        boolean trusted,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant changedAt) {}
