package fr.repere.search.query;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.geometry.BoundingBox;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All fiches one after the other in the order of their ids, for whoever reads a collection to its end. No view of the index has to be kept
 * for that: whatever is there from the first to the last page is met exactly once, however often the index is written or built anew
 * meanwhile. Every method throws {@link SearchUnavailable} when the index does not answer.
 */
public interface FicheItems {

    /** How many fiches may be asked for at once. */
    int LARGEST_PAGE = 1_000;

    /**
     * Some fiches in the order of their ids.
     *
     * @param fiches without their long texts, in French only
     * @param matched how many fiches match, on all pages; 0 where {@link #fiches} was not asked
     */
    record Page(List<FicheDocument> fiches, long matched) {

        /** Copies the list. */
        public Page {
            fiches = List.copyOf(fiches);
        }
    }

    /** Where positions lie and when fiches changed; absent when there are none. */
    record Extent(Optional<BoundingBox> positions, Optional<LocalDate> firstChange, Optional<LocalDate> lastChange) {}

    /**
     * Fiches that seem to have one place.
     *
     * @param positions of all of them; more than fiches when one has a second place that is in no département
     */
    record Singles(long fiches, long positions) {

        /** Whether each has one place indeed. */
        public boolean areSure() {
            return fiches == positions;
        }
    }

    /** The fiches that match and come after an id. A fiche is in a territory when it counts there on coverage maps. */
    Page fiches(ItemQuery query, Optional<String> afterId, int size);

    /**
     * The fiches with a position that matches, from an id on, it included. A fiche is in a territory when one of its places stands there;
     * which ones of its places match is left to the caller. Positions may lie a few centimetres outside the area.
     */
    Page withPlaces(ItemQuery query, Optional<String> fromId, int size);

    /**
     * The fiches that match and have one place, as far as the index can tell: those need not be looked at to count places.
     *
     * @param departements ids of all départements, by which places are told apart
     */
    Singles singlePlaces(ItemQuery query, List<String> departements);

    /** The other fiches that {@link #withPlaces} finds: those whose matching places must be counted one by one. */
    Page severalPlaces(ItemQuery query, List<String> departements, Optional<String> afterId, int size);

    /** The fiche with this id. */
    Optional<FicheDocument> find(String id);

    /** What all fiches together span. */
    Extent extent();
}
