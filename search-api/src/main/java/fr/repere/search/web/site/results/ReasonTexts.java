package fr.repere.search.web.site.results;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.SearchAnswer.Reason;
import fr.repere.search.web.SearchAnswer.TerritoryName;
import fr.repere.search.wording.Distances;
import fr.repere.search.wording.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a fiche is in a result, without words that a place's name would bend. */
@Component
class ReasonTexts {

    private final Messages messages;

    ReasonTexts(Messages messages) {
        this.messages = messages;
    }

    /** Such as « Sur place : Dijon », « Intervient ici : Côte-d’Or (21) », « À 3,2 km » or « En ligne ». Empty when no place was asked for. */
    String of(Language language, Reason reason, @Nullable TerritoryName asked) {
        return switch (reason.scope()) {
            case "inside" ->
                asked == null
                        ? messages.of(language, "results.why.here")
                        : messages.of(language, "results.why.inside", named(asked));
            case "covers" ->
                reason.by() == null
                        ? messages.of(language, "results.why.covers.here")
                        : messages.of(language, "results.why.covers", named(reason.by()));
            case "near" ->
                reason.metres() == null
                        ? ""
                        : messages.of(language, "results.why.near", distance(language, reason.metres()));
            case "national" -> messages.of(language, "results.why.national");
            case "online" -> messages.of(language, "results.why.online");
            default -> "";
        };
    }

    /** A distance as people say it: « 300 m », « 3,2 km », « 47 km ». */
    String distance(Language language, double metres) {
        return Distances.of(messages, language, metres);
    }

    /** A territory, with its number when it is a département. */
    static String named(TerritoryName territory) {
        return territory.kind().equals("departement")
                ? "%s (%s)"
                        .formatted(
                                territory.name(),
                                territory.id().substring(territory.id().indexOf(':') + 1))
                : territory.name();
    }
}
