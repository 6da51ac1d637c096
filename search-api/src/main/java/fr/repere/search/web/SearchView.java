package fr.repere.search.web;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.PlacesAnswer.FoundTerritory;
import fr.repere.search.web.SearchAnswer.FoundFiche;
import java.util.List;

/**
 * What the search page shows.
 *
 * @param words as typed
 * @param place what stands in the place box
 * @param unknownPlace whether the place box means no place at all
 * @param otherPlaces what else it may mean
 */
public record SearchView(
        String words,
        String place,
        boolean unknownPlace,
        List<FoundTerritory> otherPlaces,
        List<ThemeChoice> themes,
        SearchAnswer answer) {

    /** A theme and whether it is ticked. */
    public record ThemeChoice(String code, String name, boolean chosen) {}

    /** Why a fiche is there, in words. */
    public String reason(FoundFiche fiche) {
        return ReasonWords.of(fiche.reason(), answer.place());
    }

    /** How another place is written. */
    public String label(FoundTerritory territory) {
        return PagePlace.label(territory);
    }

    /** The kind of a territory in French. */
    public String kind(FoundTerritory territory) {
        return switch (territory.kind()) {
            case "departement" -> "département";
            case "region" -> "région";
            case "epci" -> "intercommunalité";
            default -> "commune";
        };
    }

    /** The number of fiches of a scope, 0 when it was not asked for. */
    public long total(String scope) {
        return answer.totals().getOrDefault(scope, 0L);
    }

    /** The writing direction of a language. */
    public String direction(String language) {
        return Language.findByCode(language).filter(Language::isRightToLeft).isPresent() ? "rtl" : "ltr";
    }
}
