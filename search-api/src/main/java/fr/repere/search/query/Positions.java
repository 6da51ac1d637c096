package fr.repere.search.query;

import fr.repere.geodata.geometry.LonLat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Very many positions, packed: 20 bytes each, no object per position. Places of several fiches at one position of one commune are one.
 * Degrees of WGS84, longitude first.
 */
public final class Positions {

    private final long fiches;
    private final double[] longitudes;
    private final double[] latitudes;
    private final String[] communes;

    private Positions(long fiches, double[] longitudes, double[] latitudes, String[] communes) {
        this.fiches = fiches;
        this.longitudes = longitudes;
        this.latitudes = latitudes;
        this.communes = communes;
    }

    /** Positions that were read in parts, in their order; so many fiches stand at them. */
    public static Positions together(long fiches, List<Positions> parts) {
        Builder all = new Builder();
        for (Positions part : parts) {
            for (int i = 0; i < part.size(); i++) {
                all.add(part.longitudes[i], part.latitudes[i], part.communes[i]);
            }
        }
        return all.build(fiches);
    }

    /** How many fiches stand at these positions. */
    public long fiches() {
        return fiches;
    }

    /** How many positions there are. */
    public int size() {
        return longitudes.length;
    }

    /** Degrees east. */
    public double longitude(int index) {
        return longitudes[index];
    }

    /** Degrees north. */
    public double latitude(int index) {
        return latitudes[index];
    }

    /** The position as a value. */
    public LonLat at(int index) {
        return new LonLat(longitudes[index], latitudes[index]);
    }

    /** The INSEE code of the commune that the place is in, without prefix; empty when it is not known. */
    public String commune(int index) {
        return communes[index];
    }

    /** Collects positions; not for several threads at once. */
    public static final class Builder {

        private static final int FIRST = 1_024;

        private final Map<String, String> known = new HashMap<>();
        private double[] longitudes = new double[FIRST];
        private double[] latitudes = new double[FIRST];
        private String[] communes = new String[FIRST];
        private int size;

        /** Adds a place; {@code commune} is its INSEE code without prefix, empty when not known. */
        public Builder add(LonLat position, String commune) {
            return add(position.longitude(), position.latitude(), commune);
        }

        private Builder add(double longitude, double latitude, String commune) {
            if (size == longitudes.length) {
                longitudes = Arrays.copyOf(longitudes, 2 * size);
                latitudes = Arrays.copyOf(latitudes, 2 * size);
                communes = Arrays.copyOf(communes, 2 * size);
            }
            longitudes[size] = longitude;
            latitudes[size] = latitude;
            communes[size++] = known.computeIfAbsent(commune, code -> code);
            return this;
        }

        /** The positions collected, at which so many fiches stand. */
        public Positions build(long fiches) {
            return new Positions(
                    fiches,
                    Arrays.copyOf(longitudes, size),
                    Arrays.copyOf(latitudes, size),
                    Arrays.copyOf(communes, size));
        }
    }
}
