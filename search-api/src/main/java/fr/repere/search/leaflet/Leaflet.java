package fr.repere.search.leaflet;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a leaflet says; texts are empty where there is nothing to say.
 *
 * @param language of its own words, and the side from which it is read
 * @param site its name, as the heading begins
 * @param person a word for whoever is handed the leaflet
 * @param items the fiches in their order
 * @param sources whom to name, one each
 */
public record Leaflet(
        Language language, String site, String person, LocalDate date, List<Item> items, List<String> sources) {

    /** Copies the lists. */
    public Leaflet {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    /**
     * A fiche.
     *
     * @param textLanguage of title and summary: French where it is not translated
     * @param summary what it is, cut to a few lines when printed
     * @param morePlaces how many places it has beside those that are named
     * @param note a word about it from whoever hands the leaflet over
     * @param address of its page, whole
     */
    public record Item(
            String title,
            String summary,
            Language textLanguage,
            List<Place> places,
            int morePlaces,
            String note,
            String address) {

        /** Copies the list. */
        public Item {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a fiche is held, in French.
     *
     * @param town for the map; empty when it is not known
     */
    public record Place(String name, String address, String hours, String phone, String town, Optional<LonLat> point) {}
}
