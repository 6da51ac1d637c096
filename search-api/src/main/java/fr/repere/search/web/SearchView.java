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
        List<PlaceChoice> otherPlaces,
        List<ThemeChoice> themes,
        SearchAnswer answer) {

    /** A theme and whether it is ticked. */
    public record ThemeChoice(String code, String name, boolean chosen) {}

    /** Why a fiche is there, in words. */
    public String reason(FoundFiche fiche) {
        return ReasonWords.of(fiche.reason(), answer.place());
    }

    /** What stands above the fiches beyond the radius. */
    public String beyond() {
        var widening = answer.widening();
        return widening == null
                ? ""
                : "Peu de fiches à moins de %.0f km. Les plus proches, jusqu’à %.0f km :"
                        .formatted(widening.fromMetres() / 1_000, widening.toMetres() / 1_000);
    }

    /** Another place of the same name, and the address of the same search there. */
    public record PlaceChoice(String label, String kind, String address) {

        static PlaceChoice of(FoundTerritory territory, String address) {
            String kind = switch (territory.kind()) {
                case "departement" -> "département";
                case "region" -> "région";
                case "epci" -> "intercommunalité";
                default -> "commune";
            };
            return new PlaceChoice(PagePlace.label(territory), kind, address);
        }
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
