package fr.repere.search.cartography;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a territory has, or a search has found, theme by theme, ready to be laid out.
 *
 * @param heading what stands on its cover
 * @param date the day on which it was made
 * @param chapters one per theme that has something, in order of presentation
 * @param fiches distinct fiches of all chapters
 * @param places places of these fiches that stand in the territory
 * @param national national fiches that pass the same filters, which are not listed
 * @param online fiches held online that pass the same filters and name no place and no zone, which are not listed
 * @param credits whom the sources' licences ask to name, each once
 */
public record Cartography(
        Heading heading,
        LocalDate date,
        List<Chapter> chapters,
        int fiches,
        int places,
        long national,
        long online,
        List<String> credits) {

    /**
     * The words of the cover.
     *
     * @param kind of document
     * @param title the name of the territory, or the words of the search
     * @param subtitle who answers for it and what was chosen; empty when there is nothing to say
     * @param rule which fiches are in it
     */
    public record Heading(String kind, String title, String subtitle, String rule) {

        /** That of a territory. */
        public static Heading ofTerritory(String title, String subtitle) {
            return new Heading(
                    "Cartographie des dispositifs d’intégration",
                    title,
                    subtitle,
                    "Un dispositif est ici quand il a un lieu dans le territoire ou que sa zone le couvre.");
        }

        /** That of a search. */
        public static Heading ofSearch(String title, String subtitle) {
            return new Heading(
                    "Résultat d’une recherche",
                    title,
                    subtitle,
                    "Toutes les fiches de la recherche, rangées par thème.");
        }
    }

    /** The name of the territory, or the words of the search. */
    public String title() {
        return heading.title();
    }

    /**
     * The fiches of a theme.
     *
     * @param code of the theme
     * @param entries whose main theme it is, those with a place in the territory first, in the order of their numbers
     * @param mentions fiches whose main theme is another one, which are listed there
     */
    public record Chapter(String code, String name, List<Entry> entries, List<Mention> mentions) {

        /** The numbered places of all entries. */
        public List<Stop> stops() {
            return entries.stream().flatMap(entry -> entry.stops().stream()).toList();
        }
    }

    /**
     * A fiche as it is listed; texts are empty when nothing is known.
     *
     * @param zone the territories that its zone names, when it has no place in the territory
     */
    public record Entry(
            String id,
            String title,
            String brand,
            String structure,
            String whoFor,
            String zone,
            Optional<LocalDate> verifiedOn,
            String source,
            List<Stop> stops) {

        /** The same fiche at these places. */
        Entry at(List<Stop> others) {
            return new Entry(id, title, brand, structure, whoFor, zone, verifiedOn, source, others);
        }
    }

    /** A fiche that is listed in another chapter. */
    public record Mention(String title, String chapter) {}
}
