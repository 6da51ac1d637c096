package fr.repere.search.map;

import fr.repere.geodata.geometry.BoundingBox;
import fr.repere.geodata.geometry.LonLat;
import java.util.Arrays;
import java.util.Optional;

/** A part of France that is drawn on one plane, in its legal projection. A box of degrees says what lies in it. */
enum Zone {
    METROPOLE("France métropolitaine", 2154, new BoundingBox(-5.6, 41.2, 10.1, 51.3)),
    GUADELOUPE("Guadeloupe", 5490, new BoundingBox(-62.0, 15.7, -60.9, 16.7)),
    MARTINIQUE("Martinique", 5490, new BoundingBox(-61.4, 14.2, -60.6, 15.1)),
    GUYANE("Guyane", 2972, new BoundingBox(-54.9, 2.0, -51.3, 6.2)),
    REUNION("La Réunion", 2975, new BoundingBox(55.0, -21.6, 56.0, -20.7)),
    MAYOTTE("Mayotte", 4471, new BoundingBox(44.8, -13.2, 45.5, -12.4)),
    SAINT_PIERRE_ET_MIQUELON("Saint-Pierre-et-Miquelon", 4467, new BoundingBox(-56.7, 46.6, -55.9, 47.3)),
    SAINT_BARTHELEMY("Saint-Barthélemy", 5490, new BoundingBox(-63.0, 17.8, -62.7, 17.99)),
    SAINT_MARTIN("Saint-Martin", 5490, new BoundingBox(-63.2, 17.99, -62.9, 18.2)),
    WALLIS_ET_FUTUNA("Wallis-et-Futuna", 32701, new BoundingBox(-178.3, -14.5, -176.0, -13.1)),
    POLYNESIE("Polynésie française", 3297, new BoundingBox(-155.0, -28.0, -134.0, -7.5)),
    NOUVELLE_CALEDONIE("Nouvelle-Calédonie", 3163, new BoundingBox(156.0, -23.5, 173.0, -17.0));

    private final String caption;
    private final int epsg;
    private final BoundingBox box;

    Zone(String caption, int epsg, BoundingBox box) {
        this.caption = caption;
        this.epsg = epsg;
        this.box = box;
    }

    /** Its name, in French as all names of places. */
    String caption() {
        return caption;
    }

    /** The number of its projection, whose coordinates are metres east and metres north. */
    int epsg() {
        return epsg;
    }

    /** Where a position is drawn, or nothing when it lies outside France. */
    static Optional<Zone> of(LonLat position) {
        return Arrays.stream(values())
                .filter(zone -> zone.box.contains(position))
                .findFirst();
    }
}
