package fr.repere.search.cartography;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.table.Cell;
import java.util.ArrayList;
import java.util.List;

/** A cartography as rows: one per place, and one per fiche without a place in the territory. The same columns in every format. */
final class CartographyRows {

    /** What the columns hold. */
    static final List<String> HEADERS = List.of(
            "Thème",
            "N°",
            "Dispositif",
            "Nom d’usage",
            "Structure",
            "Lieu",
            "Adresse",
            "Commune",
            "Téléphone",
            "Courriel",
            "Horaires",
            "Pour qui",
            "Vérifié le",
            "Couvre",
            "Longitude",
            "Latitude",
            "Source",
            "Identifiant");

    private CartographyRows() {}

    /** The rows of a chapter. */
    static List<List<Cell>> of(Chapter chapter) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : chapter.entries()) {
            stops(entry).forEach(stop -> rows.add(row(chapter, entry, stop)));
        }
        return rows;
    }

    /** The places of a fiche; one that is nowhere when it has none. */
    static List<Stop> stops(Entry entry) {
        return entry.stops().isEmpty() ? List.of(Stop.NONE) : entry.stops();
    }

    /** A row, in the order of {@link #HEADERS}. */
    static List<Cell> row(Chapter chapter, Entry entry, Stop stop) {
        return List.of(
                Cell.text(chapter.name()),
                stop.number() == 0 ? Cell.EMPTY : Cell.number(stop.number()),
                Cell.text(entry.title()),
                Cell.text(entry.brand()),
                Cell.text(entry.structure()),
                Cell.text(stop.name()),
                Cell.text(stop.address()),
                Cell.text(stop.commune()),
                Cell.text(stop.phone()),
                Cell.text(stop.mail()),
                Cell.text(stop.hours()),
                Cell.text(entry.whoFor()),
                Cell.date(entry.verifiedOn().orElse(null)),
                Cell.text(entry.zone()),
                Cell.number(stop.point().map(LonLat::longitude)),
                Cell.number(stop.point().map(LonLat::latitude)),
                Cell.text(entry.source()),
                Cell.text(entry.id()));
    }
}
