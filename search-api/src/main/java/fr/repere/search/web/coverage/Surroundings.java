package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.map.MapSettings;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.MapWords;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryKind;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What maps of coverage and of white zones have alike: the land around the territories, the heading, who is named below. */
@Component
class Surroundings {

    /** So many names still fit a title; places can be fifty, and each of them many territories. */
    private static final int MOST_NAMES = 4;

    private final TerritoryCache territories;
    private final String credits;

    Surroundings(TerritoryCache territories, MapSettings settings) {
        this.territories = territories;
        this.credits = settings.credits();
    }

    /** Around départements their neighbours, under smaller territories the départements that they lie in. */
    Scene scene(List<Area> areas, TerritoryKind by, List<TerritoryDocument> within) {
        boolean everything = within.isEmpty();
        List<String> base = everything && by.isWiderThan(TerritoryKind.EPCI) ? List.of() : departements();
        boolean outlined = within.stream().allMatch(TerritoryDocument::outlined);
        List<String> focus =
                outlined ? within.stream().map(TerritoryDocument::id).toList() : List.of();
        return new Scene(areas, base, focus, List.of(), List.of(), List.of());
    }

    private List<String> departements() {
        return territories.all().stream()
                .filter(territory -> territory.kind().equals(TerritoryKind.DEPARTEMENT.code()))
                .filter(TerritoryDocument::outlined)
                .map(TerritoryDocument::id)
                .toList();
    }

    /**
     * The heading of a map.
     *
     * @param title what is shown, unless the map was asked for under another title
     * @param which what was counted
     */
    static Heading heading(AskedMap map, String title, List<TerritoryDocument> within, String which) {
        String day = MapWords.of(map.language(), "on", SideWords.date(map.day(), map.language()));
        return new Heading(
                map.title().orElse(within.isEmpty() ? title : title + " – " + names(within)),
                which + " · " + day,
                map.language());
    }

    private static String names(List<TerritoryDocument> within) {
        String names =
                within.stream().limit(MOST_NAMES).map(TerritoryDocument::name).collect(Collectors.joining(", "));
        int others = within.size() - MOST_NAMES;
        return others > 0 ? names + "… (+ " + others + ")" : names;
    }

    /** Whom to name. */
    String credits(Language language) {
        return MapWords.of(language, "credits", credits);
    }
}
