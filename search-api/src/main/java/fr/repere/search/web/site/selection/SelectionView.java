package fr.repere.search.web.site.selection;

import fr.repere.search.leaflet.QrCode;
import fr.repere.search.web.FicheAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a selection shows.
 *
 * @param rows its fiches, in their order
 * @param gone slugs of those that are not published any more
 * @param tooMany how many more the address names than a selection holds
 * @param most how many it holds
 * @param address of this selection without words for the person, whole, to be sent
 * @param code of that address, for telephones; absent when it is too long to be read from a screen
 * @param path of this page without any fiche
 * @param problem key of what is wrong with what was asked for, if anything is
 */
record SelectionView(
        List<Row> rows,
        List<String> gone,
        int tooMany,
        int most,
        String address,
        @Nullable QrCode code,
        String path,
        List<LanguageChoice> languages,
        @Nullable String problem) {

    /**
     * A fiche of the selection.
     *
     * @param up address of the selection with this fiche one place earlier; absent for the first
     * @param down the same one place later; absent for the last
     * @param without the selection without it
     */
    record Row(
            FicheAnswer fiche,
            String direction,
            List<Place> places,
            int morePlaces,
            @Nullable String up,
            @Nullable String down,
            String without) {}

    /** Where it is held: its address, hours and telephone as far as they are known, otherwise empty. */
    record Place(
            String name,
            String address,
            String hours,
            @Nullable String phone,
            @Nullable String dialled) {}

    /** A language that a leaflet can be in, named in itself. */
    record LanguageChoice(String code, String name, String direction, boolean current) {}
}
