package fr.repere.admin.writing.content;

import org.jspecify.annotations.Nullable;

/** A price, as typed, and what it is for. */
public record DraftAmount(String euros, String period) {

    /** Reads what is absent as empty. */
    public DraftAmount(@Nullable String euros, @Nullable String period) {
        this.euros = Typed.text(euros);
        this.period = Typed.text(period);
    }
}
