package fr.repere.geodata.document;

import fr.repere.geodata.geometry.LonLat;
import java.util.Optional;

/**
 * Where a place is, as one short text of the index: longitude, latitude and the commune's INSEE code, such as {@code 5.0415 47.322 21231}.
 * Degrees are written so that they are read back exactly, which a {@code geo_point} does not do: it rounds to a centimetre. Equal texts
 * are one value to the engine, which can list the values of 100,000 fiches without looking at any of them by itself.
 *
 * @param position WGS84, longitude first
 * @param commune INSEE code without prefix; empty when the place's commune is not known
 */
public record PositionText(LonLat position, String commune) {

    private static final char SPACE = ' ';

    /** The text of a place, or nothing when its position is not known. */
    static Optional<String> of(PlaceDocument place) {
        return Optional.ofNullable(place.point()).map(point -> {
            String degrees = Double.toString(point.lon()) + SPACE + point.lat();
            return place.commune() == null ? degrees : degrees + SPACE + place.commune();
        });
    }

    /**
     * What a text says.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static PositionText read(String text) {
        int first = text.indexOf(SPACE);
        if (first < 0) {
            throw new IllegalArgumentException("not a position: " + text);
        }
        int second = text.indexOf(SPACE, first + 1);
        int end = second < 0 ? text.length() : second;
        LonLat position = new LonLat(
                Double.parseDouble(text.substring(0, first)), Double.parseDouble(text.substring(first + 1, end)));
        return new PositionText(position, second < 0 ? "" : text.substring(second + 1));
    }
}
