package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.ReportKind;
import java.util.Arrays;
import java.util.List;

/**
 * The forms below a fiche.
 *
 * @param thanks key of the words that thank the reader; empty before
 * @param problem key of the words that say why a report was not sent; empty when none was refused
 * @param chosen the kind that the reader had chosen
 * @param message what the reader had written
 */
public record OpinionView(String thanks, String problem, String chosen, String message) {

    /** Forms that nobody has filled in, after one was sent or before. */
    static OpinionView after(String sent) {
        String thanks = switch (sent) {
            case FicheOpinion.HELPED -> "fiche.helped.thanks";
            case FicheOpinion.REPORT -> "fiche.report.thanks";
            default -> "";
        };
        return new OpinionView(thanks, "", "", "");
    }

    /** What may be wrong. */
    public List<String> kinds() {
        return Arrays.stream(ReportKind.values()).map(ReportKind::code).toList();
    }
}
