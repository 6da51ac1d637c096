package fr.repere.search.cartography;

import fr.repere.geodata.geometry.LonLat;
import java.util.Optional;

/**
 * A place of a fiche in the territory; texts are empty when nothing is known.
 *
 * @param number its number in the chapter, from 1; 0 when its position is not known, so that it is on no map
 * @param point its position
 */
public record Stop(
        int number,
        String name,
        String address,
        String commune,
        String phone,
        String mail,
        String hours,
        Optional<LonLat> point) {

    /** Nowhere: what stands in the place of a place when there is none. */
    static final Stop NONE = new Stop(0, "", "", "", "", "", "", Optional.empty());

    /** The same place under a number. */
    Stop numbered(int other) {
        return new Stop(other, name, address, commune, phone, mail, hours, point);
    }
}
