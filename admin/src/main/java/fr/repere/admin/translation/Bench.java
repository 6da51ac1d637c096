package fr.repere.admin.translation;

import fr.repere.admin.writing.difference.Piece;
import fr.repere.geodata.document.Language;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one translation shows.
 *
 * @param seen stands for the French that is shown: who hands in says by it what they had in view
 * @param work what is under way; null when nothing is
 * @param mine whether it is in the reader's hands
 * @param free whether the reader may begin, or take it over
 * @param expert whether the reader reviews
 * @param machine whether proposals can be asked for
 */
public record Bench(
        UUID ficheId,
        String slug,
        String title,
        Language language,
        List<Part> parts,
        String seen,
        @Nullable Work work,
        boolean mine,
        boolean free,
        boolean expert,
        boolean machine) {

    /**
     * A section.
     *
     * @param french what the fiche says today
     * @param published the translation that readers see; empty when there is none
     * @param written what the work says; the published text where nothing was written
     * @param older whether the published translation was made from another French
     * @param difference from that French to today's
     * @param proposal what a machine proposed; null when it did not
     */
    public record Part(
            TextSection section,
            String french,
            String published,
            String written,
            boolean older,
            List<Piece> difference,
            @Nullable String proposal) {

        /** Whether what is written is still, word for word, what the machine proposed. */
        public boolean isMachines() {
            return proposal != null && !proposal.isBlank() && proposal.strip().equals(written.strip());
        }
    }
}
